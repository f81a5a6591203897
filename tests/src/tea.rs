//! A small book without a fault, for holding the checkers against one fault at a time.

use std::{fs, path::Path};

use tempfile::TempDir;

use crate::book::Book;

const FILES: [(&str, &str); 16] = [
    (
        "book.toml",
        "[book]\ntitle = \"Tea\"\n\n[rust]\nedition = \"2024\"\n\n[preprocessor.admonish]\non_failure = \"bail\"\n\
         assets_version = \"3.1.0\"\n\n[preprocessor.admonish.directive.custom]\n\
         pitfall = { icon = \"i.svg\", color = \"#000000\" }\nquestion = { icon = \"i.svg\", color = \"#000000\" }\n\
         answer = { icon = \"i.svg\", color = \"#000000\", collapsible = true }\n",
    ),
    (
        "Cargo.toml",
        "[workspace]\nmembers = [\"listings/*\"]\nresolver = \"3\"\n\n[workspace.package]\nedition = \"2024\"\n\n[workspace.lints.rust]\nunsafe_op_in_unsafe_fn = \"deny\"\n",
    ),
    (
        "listings/tea/Cargo.toml",
        "[package]\nname = \"tea\"\nedition.workspace = true\nautolib = false\n\n[lints]\nworkspace = true\n",
    ),
    ("src/SUMMARY.md", "# Summary\n\n[Tea](tea.md)\n"),
    ("src/tea.md", TEA),
    ("rust-toolchain.toml", include_str!("../../rust-toolchain.toml")),
    ("tests/addresses.txt", "tea.html\ntea.html#tea\ntea.html#waiting\n"),
    (
        "listings/tea/examples/boil.rs",
        "//! Water boils.\n\nfn main() {\n    // ANCHOR: kettle\n    println!(\"it boils\");\n    // ANCHOR_END: kettle\n}\n",
    ),
    ("listings/tea/examples/boil.stdout", "it boils\n"),
    (
        "listings/tea/examples/wait.rs",
        "//! Tea waits for itself.\n\nfn main() {\n    let (tea, pot) = std::sync::mpsc::channel::<()>();\n    pot.iter().count();\n    drop(tea);\n}\n",
    ),
    ("listings/tea/examples/wait.hang", "main waits for ever\n"),
    ("listings/tea/examples/serve.rs", "//! Tea is served.\n\nfn main() {}\n"),
    (
        "listings/tea/examples/spill.rs",
        "//! Tea is spilled.\n\nfn main() {\n    panic!(\"spilled\");\n}\n",
    ),
    (
        "listings/tea/examples/spill.stderr",
        "\nthread 'main' panicked at listings/tea/examples/spill.rs:4:5:\nspilled\n\
         note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
    ),
    (
        "listings/tea/compile_fail/no_cup.rs",
        "//! There is no cup.\n\nfn main() {\n    cup;\n}\n",
    ),
    (
        "listings/tea/compile_fail/no_cup.stderr",
        "error[E0425]: cannot find value `cup` in this scope\n --> no_cup.rs:4:5\n  |\n4 |     cup;\n  |     ^^^ not found \
         in this scope\n\nerror: aborting due to 1 previous error\n\nFor more information about this error, try \
         `rustc --explain E0425`.\n",
    ),
];

const TEA: &str = r#"# Tea {#tea}

```rust
{{#rustdoc_include ../listings/tea/examples/boil.rs:kettle}}
```

```text
{{#include ../listings/tea/examples/boil.stdout}}
```

## Waiting {#waiting}

````admonish pitfall title="Nobody serves"
```rust
{{#rustdoc_include ../listings/tea/examples/wait.rs}}
```
````

```rust
{{#rustdoc_include ../listings/tea/examples/serve.rs}}
```

```rust
{{#rustdoc_include ../listings/tea/examples/spill.rs}}
```

```text
{{#include ../listings/tea/examples/spill.stderr}}
```

````admonish question title="Is there a cup?"
```rust
{{#rustdoc_include ../listings/tea/compile_fail/no_cup.rs}}
```
````

````admonish answer
No: E0425.

```text
{{#include ../listings/tea/compile_fail/no_cup.stderr}}
```
````
"#;

/// The book on disk; it goes with this value.
pub struct Tea(TempDir);

impl Default for Tea {
    fn default() -> Self {
        let tea = Tea(TempDir::new().expect("a temporary folder"));
        for (file, text) in FILES {
            tea.write(file, text);
        }
        tea
    }
}

impl Tea {
    /// Makes or replaces a file.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    /// Puts `new` in place of `old` in a file that holds it.
    pub fn replace(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert!(text.contains(old), "{file} holds no {old:?}");
        self.write(file, &text.replacen(old, new, 1));
    }

    /// Adds to the end of a file.
    pub fn append(&self, file: &str, text: &str) {
        self.write(file, &(self.read(file) + text));
    }

    /// Removes a file.
    pub fn remove(&self, file: &str) {
        fs::remove_file(self.0.path().join(file)).expect("the file can be removed");
    }

    /// What a file holds.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.path().join(file)).expect("the file can be read")
    }

    /// The folder that holds the book.
    pub fn root(&self) -> &Path {
        self.0.path()
    }

    /// The book as the checkers read it.
    pub fn book(&self) -> Book {
        Book::read(self.root()).expect("the book can be read")
    }
}
