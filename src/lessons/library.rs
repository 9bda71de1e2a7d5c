//! The lessons that the program brings along, in their order.

/// A lesson's file: its name and its text.
macro_rules! lessons {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../lessons/", $name)))),*]
    };
}

/// All of them. A test compares them with the folder.
pub(crate) const LESSONS: &[(&str, &str)] = lessons![
    "01-names.md"
    "02-counts.md"
    "03-hidden-references.md"
    "04-defaults.md"
    "05-copying.md"
    "06-cycles.md"
    "07-collector.md"
    "08-generations.md"
    "09-finalizers.md"
    "10-weak-references.md"
    "11-sizes.md"
    "12-slots.md"
    "13-generators.md"
    "14-arrays.md"
    "15-views.md"
    "16-strings.md"
    "17-caches.md"
    "18-leaks.md"
    "19-pools.md"
    "20-measuring.md"
    "21-checklist.md"
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_lessons_of_the_folder_are_brought_along() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons");
        let mut found: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder can be read")
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.strip_suffix(".md").is_some())
            .collect();
        found.sort_unstable();
        let known: Vec<&str> = LESSONS.iter().map(|(name, _)| *name).collect();
        assert_eq!(known, found);
    }
}
