//! Modules of the standard library that are library code in Python alone (`py/`): rows of name and text. Their `__doc__` is the text's.

use crate::modules::ModuleSpec;

macro_rules! library {
    ($($name:literal = $file:literal,)+) => {
        /// The rows.
        pub(super) static TABLE: &[&ModuleSpec] = &[$(&ModuleSpec {
            name: $name,
            python: include_str!(concat!("py/", $file, ".py")),
            ..ModuleSpec::EMPTY
        },)+];
    };
}

library! {
    "__future__" = "future",
    "contextlib" = "contextlib",
    "copy" = "copy",
    "copyreg" = "copyreg",
    "dataclasses" = "dataclasses",
    "enum" = "enum",
    "errno" = "errno",
    "keyword" = "keyword",
    "numbers" = "numbers",
    "pprint" = "pprint",
    "reprlib" = "reprlib",
    "statistics" = "statistics",
    "string" = "string",
    "textwrap" = "textwrap",
    "timeit" = "timeit",
    "types" = "types",
    "typing" = "typing",
    "warnings" = "warnings",
}
