//! A child process with all its descendants, none of which outlives the [`Group`].

use std::io;
use std::process::{Child, Command, ExitStatus};

/// Killed as a whole, and waited for, when dropped.
pub struct Group {
    leader: Child,
    reaped: bool,
}

impl Group {
    /// Starts the command as the leader of a process group of its own.
    pub fn spawn(command: &mut Command) -> io::Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        #[cfg(target_os = "linux")]
        die_with_this_thread(command);
        let leader = command.spawn()?;
        Ok(Self {
            leader,
            reaped: false,
        })
    }

    /// Whether the leader has ended. It is left to be waited for, so that its number stays taken.
    pub fn ended(&mut self) -> bool {
        #[cfg(unix)]
        {
            let mut info = std::mem::MaybeUninit::<libc::siginfo_t>::zeroed();
            let how = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
            // SAFETY: `info` is a valid place for waitid to write to, and an all-zero siginfo_t is a valid one,
            // so it may be read even if waitid, having nothing to report, leaves it alone.
            unsafe {
                libc::waitid(libc::P_PID, self.leader.id(), info.as_mut_ptr(), how) == 0
                    && info.assume_init().si_pid() != 0
            }
        }
        #[cfg(not(unix))]
        matches!(self.leader.try_wait(), Ok(Some(_)))
    }

    /// Kills what still runs of the group and says how the leader ended.
    pub fn finish(mut self) -> io::Result<ExitStatus> {
        self.kill_and_reap()
    }

    fn kill_and_reap(&mut self) -> io::Result<ExitStatus> {
        #[cfg(unix)]
        {
            let leader = self.leader.id().cast_signed();
            // SAFETY: kill touches no memory of this process. The number names our own group and no other:
            // its leader has not been waited for yet.
            unsafe { libc::kill(-leader, libc::SIGKILL) };
        }
        #[cfg(not(unix))]
        self.leader.kill()?;
        self.reaped = true;
        self.leader.wait()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if !self.reaped {
            // Nobody is left to tell; an error means that the child is gone already.
            let _ = self.kill_and_reap();
        }
    }
}

/// A driver that is itself killed outright can no longer clean up: the kernel does it then.
#[cfg(target_os = "linux")]
fn die_with_this_thread(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    // SAFETY: prctl is async-signal-safe and the closure does nothing else between fork and exec.
    unsafe {
        command.pre_exec(|| {
            libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL);
            Ok(())
        });
    }
}
