//! Other model checkers as referees. In a process of their own: shuttle prints whenever anything in it panics.

mod agreement;
mod programs;
mod tools;
