//! Solves Amdahl's law for the number of cores.

/// The fewest cores that speed a program up at least `wanted` times when the share
/// `parallel` of its time can be spread over them, or `None` if no number does.
fn cores_for(wanted: f64, parallel: f64) -> Option<u32> {
    let time_for_parallel_part = 1.0 / wanted - (1.0 - parallel);
    if time_for_parallel_part > 0.0 {
        Some((parallel / time_for_parallel_part).ceil() as u32)
    } else {
        None
    }
}

fn main() {
    println!("{:?} cores", cores_for(3.0, 0.9));
}

#[cfg(test)]
mod check;
