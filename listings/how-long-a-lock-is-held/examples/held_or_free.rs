//! For each construct: does `here()` find the lock held or free?

use std::cell::Cell;
use std::sync::Mutex;

/// The edition this file is compiled in: since 2024, a macro accepts `_` as an expression.
macro_rules! edition {
    ($any:expr) => {
        2024
    };
    (_) => {
        2021
    };
}

/// Runs each construct, asserts the column of this edition, and prints both columns.
macro_rules! table {
    ($m:ident, $here:ident; $($in_2021:ident $in_2024:ident { $($code:tt)* })*) => {
        println!("| construct | 2021 | 2024 |\n|---|---|---|");
        $({
            let $m = Mutex::new(vec![1]);
            let found = Cell::new("not reached");
            let $here = || found.set(if $m.try_lock().is_ok() { "free" } else { "held" });
            let construct = || { $($code)* };
            construct();

            let code = stringify!($($code)*);
            let columns = [stringify!($in_2021), stringify!($in_2024)];
            assert_eq!(found.get(), columns[(edition!(_) == 2024) as usize], "{code}");
            println!("| `{code}` | {} | {} |", columns[0], columns[1]);
        })*
    };
}

fn f(_: u32, _: u32) {}

#[expect(let_underscore_lock, reason = "one row is about this very slip")]
fn main() {
    // ANCHOR: rows
    table! { m, here;
        held held { let _guard = m.lock().unwrap(); here() }
        free free { let _ = m.lock().unwrap(); here() }
        free free { let _len = m.lock().unwrap().len(); here() }
        held held { let _list = &m.lock().unwrap(); here() }
        free free { let Some(2) = m.lock().unwrap().pop() else { return here() }; }
        free free { if m.lock().unwrap().len() == 1 { here() } }
        free free { while m.lock().unwrap().pop() == Some(1) { here() } }
        free free { let _any = m.lock().unwrap().len() == 1 && { here(); true }; }
        free free { match () { () if m.lock().unwrap().len() == 1 => here(), () => () } }
        held held { match () { () if let Some(1) = m.lock().unwrap().pop() => here(), () => () } }
        held held { if let Some(1) = m.lock().unwrap().pop() { here() } }
        held free { if let Some(2) = m.lock().unwrap().pop() {} else { here() } }
        held held { while let Some(1) = m.lock().unwrap().pop() { here() } }
        held held { match m.lock().unwrap().len() { 0 => (), _ => here() } }
        held held { for _ in m.lock().unwrap().iter() { here() } }
        held held { for _ in 0..m.lock().unwrap().len() { here() } }
        held held { f(m.lock().unwrap()[0], { here(); 1 }) }
        held free { f({ let i = 0; m.lock().unwrap()[i] }, { here(); 1 }) }
        free free { *m.lock().unwrap() = { here(); vec![2] } }
    }
    // ANCHOR_END: rows
}
