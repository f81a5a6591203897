mod litmus;
