//! How an execution's result travels from the process that ran it to the one that searches.

use crate::model::event::{Event, EventId, Label, Order, Rmw, Span, Update, WriteKind};
use crate::model::graph::{Choice, Graph, Location};
use crate::model::record::Record;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A value that can be written as bytes and read back.
pub trait Wire: Sized {
    fn put(&self, out: &mut Vec<u8>);
    /// Takes the value off the front of the bytes; `None` if they end too soon.
    fn get(bytes: &mut &[u8]) -> Option<Self>;
}

/// The bytes of a value.
pub fn to_bytes(value: &impl Wire) -> Vec<u8> {
    let mut out = Vec::new();
    value.put(&mut out);
    out
}

macro_rules! numbers {
    ($($number:ty)*) => { $(
        impl Wire for $number {
            fn put(&self, out: &mut Vec<u8>) {
                out.extend(self.to_le_bytes());
            }
            fn get(bytes: &mut &[u8]) -> Option<Self> {
                let (head, tail) = bytes.split_first_chunk()?;
                *bytes = tail;
                Some(Self::from_le_bytes(*head))
            }
        }
    )* };
}
numbers!(u8 u16 u32 u64 i32);

impl Wire for usize {
    fn put(&self, out: &mut Vec<u8>) {
        (*self as u64).put(out);
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        u64::get(bytes).map(|value| value as usize)
    }
}

impl Wire for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        u8::get(bytes).map(|value| value != 0)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (self.len() as u32).put(out);
        self.iter().for_each(|item| item.put(out));
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        (0..u32::get(bytes)?).map(|_| T::get(bytes)).collect()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        self.iter().for_each(|item| item.put(out));
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        Some(if bool::get(bytes)? {
            Some(T::get(bytes)?)
        } else {
            None
        })
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        Some((A::get(bytes)?, B::get(bytes)?))
    }
}

impl<A: Wire, B: Wire, C: Wire, D: Wire> Wire for (A, B, C, D) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
        self.2.put(out);
        self.3.put(out);
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        Some((
            A::get(bytes)?,
            B::get(bytes)?,
            C::get(bytes)?,
            D::get(bytes)?,
        ))
    }
}

impl<K: Wire + Ord, V: Wire> Wire for BTreeMap<K, V> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        for (key, value) in self {
            key.put(out);
            value.put(out);
        }
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        (0..usize::get(bytes)?).map(|_| Wire::get(bytes)).collect()
    }
}

impl<T: Wire + Ord> Wire for BTreeSet<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        self.iter().for_each(|item| item.put(out));
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        (0..usize::get(bytes)?).map(|_| T::get(bytes)).collect()
    }
}

impl<T: Wire> Wire for Arc<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_ref().put(out);
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        T::get(bytes).map(Arc::new)
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_bytes().to_vec().put(out);
    }
    fn get(bytes: &mut &[u8]) -> Option<Self> {
        String::from_utf8(Vec::get(bytes)?).ok()
    }
}

/// Implements [`Wire`] for a struct, field by field.
macro_rules! wire_struct {
    ($name:ident { $($field:ident),* }) => {
        impl $crate::engine::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                $( $crate::engine::wire::Wire::put(&self.$field, out); )*
            }
            fn get(bytes: &mut &[u8]) -> Option<Self> {
                Some($name { $($field: $crate::engine::wire::Wire::get(bytes)?),* })
            }
        }
    };
}

/// Implements [`Wire`] for an enum: a number for the variant, then its fields.
macro_rules! wire_enum {
    ($name:ident { $($tag:literal => $variant:ident $( ( $inner:ident ) )? $( { $($field:ident),* } )?),* $(,)? }) => {
        impl $crate::engine::wire::Wire for $name {
            fn put(&self, out: &mut Vec<u8>) {
                match self { $(
                    $name::$variant $( ($inner) )? $( { $($field),* } )? => {
                        out.push($tag);
                        $( $crate::engine::wire::Wire::put($inner, out); )?
                        $( $( $crate::engine::wire::Wire::put($field, out); )* )?
                    }
                )* }
            }
            fn get(bytes: &mut &[u8]) -> Option<Self> {
                match <u8 as $crate::engine::wire::Wire>::get(bytes)? {
                    $( $tag => {
                        $( let $inner = $crate::engine::wire::Wire::get(bytes)?; )?
                        $( $( let $field = $crate::engine::wire::Wire::get(bytes)?; )* )?
                        Some($name::$variant $( ($inner) )? $( { $($field),* } )?)
                    } )*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use {wire_enum, wire_struct};

wire_struct!(EventId { thread, index });
wire_struct!(Rmw {
    update,
    operand,
    bits
});
wire_struct!(Event {
    label,
    from,
    picked,
    stamp,
    past,
    view
});
wire_struct!(Location { initial, writes });
wire_struct!(Graph {
    threads,
    locations,
    next_stamp
});
wire_enum!(Order { 0 => Relaxed, 1 => Acquire, 2 => Release, 3 => AcqRel, 4 => SeqCst });
wire_struct!(Span {
    window,
    failed,
    since
});
wire_enum!(WriteKind { 0 => Plain, 1 => Update, 2 => Unlock { taken } });
wire_enum!(Update {
    0 => Add, 1 => Sub, 2 => And, 3 => Nand, 4 => Or, 5 => Xor, 6 => Swap, 7 => MaxUnsigned, 8 => MinUnsigned,
    9 => MaxSigned, 10 => MinSigned, 11 => CompareExchange { expected, failure }, 12 => Lock, 13 => TryLock, 14 => Once, 15 => OnceForce,
    16 => Token, 17 => TakeOne, 18 => TakeAll, 19 => Output, 20 => Send, 21 => Enter, 22 => Leave,
});
wire_enum!(Label {
    0 => Read { loc, order, rmw, span },
    1 => Write { loc, order, value, kind },
    2 => Fence(order),
    3 => Spawn(child),
    4 => Wait { after, sync },
    5 => Choose { among },
});
wire_enum!(Choice { 0 => None, 1 => From(write), 2 => Place(place), 3 => Picked(value) });
wire_enum!(Record {
    0 => Added { thread, label, choice },
    1 => Declared { loc, initial },
    2 => Retracted { thread, count },
    3 => Blocked { thread, label },
    4 => Changed { id, label },
});
