//! Exceptions on their way.
