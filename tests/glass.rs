//! Random programs at the prompt: after every statement the holders that `:refs` lists sum to the count, and the count is
//! what CPython's `sys.getrefcount` says less its own argument. `GLASS_PROGRAMS=1000` runs more of them.

use std::fmt::Write as _;

use crate::repl::converse;
use crate::{parity, scripts};

/// Programs that are run unless the environment says otherwise.
const PROGRAMS: u64 = 12;
/// Statements of a program.
const STATEMENTS: usize = 24;

const PRELUDE: &str = "import sys
class Node:
    pass

class Rec:
    __slots__ = ('x', 'y')

def close(n):
    def inner(m=n): return n, m
    return inner

def gen(n):
    kept = [n]
    yield kept
    yield n

";

/// What a name stands for: decides what may be done with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    List,
    Dict,
    Node,
    Rec,
    Other,
    Bytes,
}

const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// A small generator of numbers.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n as u64) as usize
    }
}

/// The statements of a program, none of which fails.
fn program(seed: u64) -> Vec<String> {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9).wrapping_add(7));
    for _ in 0..4 {
        random.below(2);
    }
    let mut kinds = [Kind::List; NAMES.len()];
    let mut lines: Vec<String> = NAMES.iter().map(|name| format!("{name} = []")).collect();
    for _ in 0..STATEMENTS {
        let (i, j, k) = (random.below(6), random.below(6), random.below(6));
        let (x, y, z) = (NAMES[i], NAMES[j], NAMES[k]);
        let (kind, line) = match random.below(16) {
            0 => (Kind::List, format!("{x} = [{y}, {z}]")),
            1 => (Kind::Dict, format!("{x} = {{'k': {y}, 'l': {z}}}")),
            2 => (Kind::Node, format!("{x} = Node(); {x}.next = {y}")),
            3 => (Kind::Rec, format!("{x} = Rec(); {x}.x = {y}; {x}.y = {z}")),
            4 => (Kind::Other, format!("{x} = ({y}, {z}, {y})")),
            5 => (Kind::Other, format!("{x} = close({y})")),
            6 => (Kind::Other, format!("{x} = gen({y}); _ = next({x}); del _")),
            7 => (kinds[j], format!("{x} = {y}")),
            8 => (Kind::Bytes, format!("{x} = bytearray(b'some bytes')")),
            9 if kinds[j] == Kind::Bytes => (Kind::Other, format!("{x} = memoryview({y})[1:5]")),
            10 if kinds[j] == Kind::List => (Kind::List, format!("{x} = {y}[:]")),
            11 if kinds[i] == Kind::List => (kinds[i], format!("{x}.append({y})")),
            12 if kinds[i] == Kind::Dict => (kinds[i], format!("{x}['m'] = {y}")),
            13 if kinds[i] == Kind::Node => (kinds[i], format!("{x}.other = {y}")),
            14 if kinds[i] == Kind::Rec => (kinds[i], format!("{x}.x = {y}")),
            15 if kinds[i] == Kind::List => (kinds[i], format!("{x}.clear()")),
            _ => (Kind::List, format!("{x} = [{y}] * 3")),
        };
        kinds[i] = kind;
        lines.push(line);
    }
    lines
}

/// The counts that `:refs` gives of every name after every statement.
fn our_counts(statements: &[String]) -> Vec<u64> {
    let mut typed: Vec<String> = PRELUDE.lines().map(str::to_owned).collect();
    typed.push(String::new());
    for statement in statements {
        typed.push(statement.clone());
        for name in NAMES {
            // Those that are not there yet have no count.
            typed.push(format!(":refs {name}"));
        }
    }
    let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
    let output = converse(&typed);
    assert!(!output.contains("bug of Glassheap"), "{output}");
    assert!(!output.contains("Traceback"), "{output}");
    output
        .lines()
        .filter_map(|line| line.strip_prefix("count "))
        .map(|n| n.replace(',', "").parse().expect("a count"))
        .collect()
}

/// The program as a script that prints what CPython says of the same.
fn as_script(statements: &[String]) -> String {
    let mut text = PRELUDE.to_owned();
    for statement in statements {
        let _ = writeln!(text, "{statement}");
        for name in NAMES {
            let _ = writeln!(
                text,
                "if '{name}' in globals(): print(sys.getrefcount({name}) - 1)"
            );
        }
    }
    text
}

#[test]
fn holders_sum_to_the_counts_of_random_programs() {
    if !scripts::machine_runs("holders of random programs") {
        return;
    }
    let n_programs =
        std::env::var("GLASS_PROGRAMS").map_or(PROGRAMS, |n| n.parse().expect("a number"));
    for seed in 0..n_programs {
        let statements = program(seed);
        let ours = our_counts(&statements);
        assert!(
            ours.len() >= STATEMENTS * NAMES.len(),
            "every name has a count"
        );
        if let Some(theirs) = parity::output_of(&as_script(&statements)) {
            let theirs: Vec<u64> = theirs
                .lines()
                .map(|line| line.parse().expect("a count"))
                .collect();
            assert_eq!(ours, theirs, "seed {seed}: {}", statements.join("\n"));
        }
    }
}
