//! Litmus programs that vary no shape: release sequences, values that depend on loads, and several threads at one location.

/// Name and text.
pub const OTHERS: &[(&str, &str)] = &[
    (
        "MP with an add between",
        "X =rlx 1; Y =rel 1 || a = Y.add.rlx 1 || b = Y.acq; c = X.rlx",
    ),
    (
        "MP with a store between",
        "X =rlx 1; Y =rel 1 || Y =rlx 2 || b = Y.acq; c = X.rlx",
    ),
    (
        "MP with a later store of its own",
        "X =rlx 1; Y =rel 1; Y =rlx 2 || b = Y.acq; c = X.rlx",
    ),
    (
        "MP with a later add of its own",
        "X =rlx 1; Y =rel 1; a = Y.add.rlx 1 || b = Y.acq; c = X.rlx",
    ),
    (
        "MP with two adds between",
        "X =rlx 1; Y =rel 1 || a = Y.add.rlx 1 || b = Y.add.rlx 1 || c = Y.acq; d = X.rlx",
    ),
    (
        "MP with a copy between",
        "X =rlx 1; Y =rel 1 || a = Y.rlx; Y =rlx a || b = Y.acq; c = X.rlx",
    ),
    (
        "MP by a failed exchange",
        "X =rlx 1; Y =rel 1 || a = Y.cas.rlx.acq 2 3; b = X.rlx",
    ),
    (
        "MP by a relaxed failed exchange",
        "X =rlx 1; Y =rel 1 || a = Y.cas.acqrel.rlx 2 3; b = X.rlx",
    ),
    (
        "MP with fences and a sequence",
        "X =rlx 1; fence.rel; Y =rlx 1 || a = Y.add.rlx 1 || b = Y.rlx; fence.acq; c = X.rlx",
    ),
    (
        "MP with the fence too early",
        "fence.rel; X =rlx 1; Y =rlx 1 || b = Y.rlx; fence.acq; c = X.rlx",
    ),
    (
        "MP with the fence too late",
        "X =rlx 1; fence.rel; Y =rlx 1 || b = Y.rlx; c = X.rlx; fence.acq",
    ),
    (
        "MP read twice",
        "X =rlx 1; Y =rel 1 || a = Y.rlx; b = Y.acq; c = X.rlx",
    ),
    ("two adds", "a = X.add.rlx 1 || b = X.add.rlx 1"),
    (
        "three adds",
        "a = X.add.rlx 1 || b = X.add.rlx 1 || c = X.add.rlx 1",
    ),
    (
        "two adds each",
        "a = X.add.rlx 1; b = X.add.rlx 1 || c = X.add.rlx 10; d = X.add.rlx 10",
    ),
    (
        "two exchanges",
        "a = X.cas.acqrel.acq 0 1 || b = X.cas.acqrel.acq 0 2",
    ),
    (
        "three exchanges",
        "a = X.cas.rlx.rlx 0 1 || b = X.cas.rlx.rlx 0 2 || c = X.cas.rlx.rlx 0 3",
    ),
    (
        "a chain of exchanges",
        "a = X.cas.rlx.rlx 0 1 || b = X.cas.rlx.rlx 1 2 || c = X.cas.rlx.rlx 2 3",
    ),
    (
        "exchange and back",
        "a = X.cas.rlx.rlx 0 1; b = X.cas.rlx.rlx 1 0 || c = X.cas.rlx.rlx 0 1",
    ),
    ("add and store", "a = X.add.rlx 1 || X =rlx 5"),
    (
        "add and two stores",
        "a = X.add.rlx 1 || X =rlx 5; X =rlx 7",
    ),
    (
        "swap and add",
        "a = X.swap.rlx 5 || b = X.add.rlx 1 || c = X.rlx",
    ),
    ("lost update", "a = X.sc; X =sc a+1 || b = X.sc; X =sc b+1"),
    (
        "lost update of three",
        "a = X.rlx; X =rlx a+1 || b = X.rlx; X =rlx b+1 || c = X.rlx; X =rlx c+1",
    ),
    (
        "values out of thin air",
        "a = X.rlx; Y =rlx a || b = Y.rlx; X =rlx b",
    ),
    (
        "SB with exchanges of another location",
        "X =rlx 1; a = Z.add.sc 1; b = Y.rlx || Y =rlx 1; c = Z.add.sc 1; d = X.rlx",
    ),
    (
        "SB with adds of another location",
        "X =rlx 1; a = Z.add.acqrel 1; b = Y.rlx || Y =rlx 1; c = Z.add.acqrel 1; d = X.rlx",
    ),
    (
        "SB with one fence and one SeqCst thread",
        "X =rlx 1; fence.sc; a = Y.rlx || Y =sc 1; b = X.sc",
    ),
    (
        "SB with stores before",
        "X =rlx 1; Z =sc 1; a = Y.sc || Y =sc 1; b = Z.sc; c = X.rlx",
    ),
    (
        "IRIW with SeqCst loads and release stores",
        "X =rel 1 || Y =rel 1 || a = X.sc; b = Y.sc || c = Y.sc; d = X.sc",
    ),
    (
        "IRIW with SeqCst fences between loads",
        "X =rlx 1 || Y =rlx 1 || a = X.rlx; fence.sc; b = Y.rlx || c = Y.rlx; fence.sc; d = X.rlx",
    ),
    (
        "IRIW with the first loads acquiring",
        "X =sc 1 || Y =sc 1 || a = X.acq; b = Y.sc || c = Y.acq; d = X.sc",
    ),
    (
        "Z6.U",
        "X =sc 1; Y =rel 1 || a = Y.add.sc 1; b = Y.rlx || Y =sc 3; c = X.sc",
    ),
    (
        "coherence of four loads",
        "X =rlx 1 || X =rlx 2 || a = X.rlx; b = X.rlx || c = X.rlx; d = X.rlx",
    ),
    (
        "coherence through another location",
        "X =rlx 1; Y =rel 1 || X =rlx 2; a = Y.acq; b = X.rlx",
    ),
    (
        "Peterson's entry, SeqCst",
        "X =sc 1; Z =sc 2; a = Y.sc; b = Z.sc || Y =sc 1; Z =sc 1; c = X.sc; d = Z.sc",
    ),
    (
        "Peterson's entry, release and acquire",
        "X =rel 1; Z =rel 2; a = Y.acq; b = Z.acq || Y =rel 1; Z =rel 1; c = X.acq; d = Z.acq",
    ),
    (
        "Peterson's entry, swapped turn",
        "X =rlx 1; e = Z.swap.acqrel 2; a = Y.acq; b = Z.acq || Y =rlx 1; f = Z.swap.acqrel 1; c = X.acq; d = Z.acq",
    ),
    (
        "Dekker's entry with fences",
        "X =rlx 1; fence.sc; a = Y.rlx; X =rlx 0 || Y =rlx 1; fence.sc; b = X.rlx; Y =rlx 0",
    ),
    (
        "a lock taken and given back",
        "a = X.cas.acq.rlx 0 1; X =rel 0 || b = X.cas.acq.rlx 0 1; X =rel 0",
    ),
];
