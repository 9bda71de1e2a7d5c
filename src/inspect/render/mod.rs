//! Views as text: at most 80 columns, ASCII, no meaning in colour. Only layout lives here; the words of a view stand with its command.

pub(crate) mod collection;
pub(crate) mod dot;
pub(crate) mod fit;
pub(crate) mod json;
pub(crate) mod step;
pub(crate) mod svg;
pub(crate) mod table;
pub(crate) mod text;
