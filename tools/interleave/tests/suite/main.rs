mod agreement;
mod known_counts;
mod litmus;
mod mutations;
mod programs;
mod referees;
