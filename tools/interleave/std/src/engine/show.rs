//! Values in words, for the steps of a schedule.

use super::runtime::with;
use std::any::type_name;
use std::fmt::Debug;

/// The longest value shown, in characters.
const LONGEST: usize = 40;

/// A space and the value, if steps are wanted and it is of one of the types that listings commonly send; else nothing.
///
/// The types are told by name, since a value of any type may be sent.
pub fn show<T>(value: &T) -> String {
    macro_rules! known {
        ($($known:ty)*) => {
            $( if type_name::<T>() == type_name::<$known>() {
                // SAFETY: these are types of the standard library, which have names of their own.
                return shown(unsafe { &*std::ptr::from_ref(value).cast::<$known>() });
            } )*
        };
    }
    if !with(|runtime| runtime.is_traced()) {
        return String::new();
    }
    known!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64 bool char &str String);
    known!((i32, i32)(u32, u32)(u64, u64)(usize, usize)(usize, u32)(
        i32, &str
    )(&str, i32)(usize, &str)(usize, String));
    known!(Vec<i32> Vec<u32> Vec<u64> Vec<usize> Vec<u8> Vec<String> Vec<&str> Option<i32> Option<u32> Option<String>);
    String::new()
}

fn shown(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    match text.chars().count() {
        0..=LONGEST => format!(" {text}"),
        _ => format!(" {}…", text.chars().take(LONGEST).collect::<String>()),
    }
}
