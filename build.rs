//! Tells the crate whether calls at the end of a function become jumps: `src/vm/quick` leans on it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(threaded)");
    let level = std::env::var("OPT_LEVEL").unwrap_or_default();
    if level != "0" {
        println!("cargo::rustc-cfg=threaded");
    }
}
