//! Cycles among objects: strongly connected components, and the shortest cycle of each. Work lists instead of recursion.

use std::collections::VecDeque;

use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::inspect::marks::Marks;

/// Members of a component from which the shortest cycle is looked for.
const MAX_STARTS: usize = 64;

/// Which of some things lead to which: the targets of `i` lie at `starts[i]..starts[i + 1]`.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Graph {
    /// The edges among objects.
    pub(crate) fn of(cx: &Cx, objects: &[Obj<'_>]) -> Graph {
        let mut places = Marks::new(cx);
        for (i, obj) in objects.iter().enumerate() {
            places.set(obj.id(), i as u32 + 1);
        }
        let mut graph = Graph {
            starts: vec![0],
            targets: Vec::new(),
        };
        for obj in objects {
            obj.edges(|_, to| {
                let place = places.get(to.id());
                if place > 0 {
                    graph.targets.push(place - 1);
                }
            });
            graph.starts.push(graph.targets.len() as u32);
        }
        graph
    }

    fn targets(&self, i: u32) -> &[u32] {
        let i = i as usize;
        &self.targets[self.starts[i] as usize..self.starts[i + 1] as usize]
    }

    fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The components that have a cycle, each with its members in order; first those with the first members.
    pub(crate) fn cyclic_components(&self) -> Vec<Vec<u32>> {
        let mut found = Vec::new();
        // Tarjan's algorithm: `low` is 0 before a visit, and out of reach once the component is known.
        let mut low = vec![0_u32; self.len()];
        let mut order = 0;
        let mut stack = Vec::new();
        let mut work: Vec<(u32, u32, u32)> = Vec::new();
        for root in 0..self.len() as u32 {
            if low[root as usize] != 0 {
                continue;
            }
            order += 1;
            low[root as usize] = order;
            stack.push(root);
            work.push((root, order, 0));
            while let Some((at, number, next)) = work.pop() {
                if let Some(&to) = self.targets(at).get(next as usize) {
                    work.push((at, number, next + 1));
                    if low[to as usize] == 0 {
                        order += 1;
                        low[to as usize] = order;
                        stack.push(to);
                        work.push((to, order, 0));
                    } else {
                        low[at as usize] = low[at as usize].min(low[to as usize]);
                    }
                    continue;
                }
                if low[at as usize] == number {
                    let from = stack.iter().rposition(|&on| on == at).unwrap_or(0);
                    let mut members = stack.split_off(from);
                    for &member in &members {
                        low[member as usize] = u32::MAX;
                    }
                    if members.len() > 1 || self.targets(at).contains(&at) {
                        members.sort_unstable();
                        found.push(members);
                    }
                } else if let Some(&(parent, ..)) = work.last() {
                    low[parent as usize] = low[parent as usize].min(low[at as usize]);
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// The shortest cycle within a component, from its first member on if that is on one as short.
    pub(crate) fn shortest_cycle(&self, members: &[u32]) -> Vec<u32> {
        let mut best: Vec<u32> = Vec::new();
        for &start in members.iter().take(MAX_STARTS) {
            let cycle = self.cycle_from(start, members);
            if best.is_empty() || (!cycle.is_empty() && cycle.len() < best.len()) {
                best = cycle;
            }
        }
        best
    }

    fn cycle_from(&self, start: u32, members: &[u32]) -> Vec<u32> {
        let place = |node: u32| members.binary_search(&node).ok();
        let mut from = vec![u32::MAX; members.len()];
        let mut queue = VecDeque::from([start]);
        while let Some(at) = queue.pop_front() {
            for &to in self.targets(at) {
                if to == start {
                    let mut cycle = vec![at];
                    let mut back = at;
                    while back != start {
                        back = place(back).map_or(start, |i| from[i]);
                        cycle.push(back);
                    }
                    cycle.reverse();
                    return cycle;
                }
                if let Some(i) = place(to)
                    && from[i] == u32::MAX
                {
                    from[i] = at;
                    queue.push_back(to);
                }
            }
        }
        Vec::new()
    }
}

/// The edge by which an object leads to another.
pub(crate) fn link_to<'cx>(from: Obj<'cx>, to: Obj<'cx>) -> Option<Link<'cx>> {
    let mut found = None;
    from.edges(|link, target| {
        if target == to && (found.is_none() || link == Link::Index(0)) {
            found = Some(link);
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[&[u32]]) -> Graph {
        let mut graph = Graph {
            starts: vec![0],
            targets: Vec::new(),
        };
        for targets in edges {
            graph.targets.extend_from_slice(targets);
            graph.starts.push(graph.targets.len() as u32);
        }
        graph
    }

    #[test]
    fn components_are_those_with_a_cycle() {
        let graph = graph(&[&[1], &[0], &[3], &[4], &[2, 0], &[5], &[0]]);
        assert_eq!(
            graph.cyclic_components(),
            [vec![0, 1], vec![2, 3, 4], vec![5]]
        );
        assert_eq!(graph.shortest_cycle(&[2, 3, 4]), [2, 3, 4]);
        assert_eq!(graph.shortest_cycle(&[5]), [5]);
    }

    #[test]
    fn the_shortest_of_several_cycles_is_found() {
        // 0 -> 1 -> 2 -> 3 -> 0, and 2 -> 3 -> 2.
        let graph = graph(&[&[1], &[2], &[3], &[0, 2]]);
        assert_eq!(graph.shortest_cycle(&[0, 1, 2, 3]), [2, 3]);
    }

    #[test]
    fn a_long_ring_needs_no_stack() {
        let n = 100_000;
        let edges: Vec<[u32; 1]> = (0..n).map(|i| [(i + 1) % n]).collect();
        let rows: Vec<&[u32]> = edges.iter().map(|row| &row[..]).collect();
        let graph = graph(&rows);
        assert_eq!(graph.cyclic_components().len(), 1);
    }
}
