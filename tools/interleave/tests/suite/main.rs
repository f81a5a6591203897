mod agreement;
mod full_search;
mod known_counts;
mod litmus;
mod mutations;
mod native_runs;
mod programs;
mod referees;
