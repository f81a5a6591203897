//! Every law of the book, as a test of its own.

macro_rules! as_tests {
    ($($module:ident::$law:ident),* $(,)?) => {
        $(
            #[test]
            fn $law() -> Result<(), listings::Faults> {
                tests::hold(tests::laws::$module::$law)
            }
        )*
    };
}

tests::for_each_law!(as_tests);
