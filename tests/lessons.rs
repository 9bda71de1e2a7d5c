//! Every lesson is proven: it runs, its questions have answers, its exercises have solutions, and a perfect learner sees what was recorded.

use std::path::Path;

use crate::scripts;

#[test]
fn all_lessons_are_proven() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut n_lessons = 0;
    for entry in std::fs::read_dir(root.join("lessons")).expect("the folder can be read") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        n_lessons += 1;
        let mut command = scripts::glassheap();
        command.args(["learn", "check"]).arg(&path);
        let got = scripts::run(command, "");
        assert_eq!(got.code, Ok(0), "{}{}", got.stdout, got.stderr);
        let name = path.file_stem().expect("a name").to_owned();
        let recorded = root
            .join("lessons/recorded")
            .join(&name)
            .with_extension("txt");
        assert!(recorded.exists(), "no transcript of {}", path.display());
    }
    assert!(n_lessons >= 18, "{n_lessons} lessons");
}
