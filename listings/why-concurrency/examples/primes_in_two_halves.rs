//! Two threads count the primes of two halves, and every interleaving gives the same sum.

use std::ops::Range;
use std::thread;

fn is_prime(number: u32) -> bool {
    (2..number)
        .take_while(|divisor| divisor * divisor <= number)
        .all(|divisor| !number.is_multiple_of(divisor))
}

fn primes(numbers: Range<u32>) -> usize {
    numbers.filter(|number| is_prime(*number)).count()
}

fn main() {
    let lower = thread::spawn(|| primes(2..5_000));
    let upper = thread::spawn(|| primes(5_000..10_000));

    let count = lower.join().unwrap() + upper.join().unwrap();
    println!("{count} primes below 10,000");
    assert_eq!(count, 1229);
}
