//! Sharing out a width: how wide each column is drawn, and which columns stand together when they do not all fit side by side.

use std::ops::Range;

use crate::domain::sheet::{HeadCell, Sheet, Value};
use crate::report::wrap::{longest_piece, width};

/// The narrowest table that is drawn; a narrower window is given this and scrolls.
pub const LEAST_WIDTH: usize = 20;

/// Columns that stand side by side, with their widths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Index in the sheet and width in characters, left to right; the key columns first.
    pub columns: Vec<(usize, usize)>,
    /// How many of them are key columns, which every group repeats.
    pub keys: usize,
}

impl Group {
    /// Width drawn, bars included.
    pub fn width(&self) -> usize {
        taken(self.columns.iter().map(|(_, w)| *w))
    }
}

/// Groups of columns that fit the width.
pub fn share(sheet: &Sheet, room: usize) -> Vec<Group> {
    let room = room.max(LEAST_WIDTH);
    let keys = key_columns(sheet);
    let content: Vec<usize> = (0..sheet.columns.len()).map(|c| widest_number(sheet, c)).collect();
    let natural: Vec<usize> = (0..sheet.columns.len()).map(|c| suits(sheet, c, content[c])).collect();
    let all = |widths: &[usize]| vec![Group { columns: widths.iter().copied().enumerate().collect(), keys }];
    if taken(natural.iter().copied()) <= room {
        return all(&natural);
    }
    let units = units(sheet, keys);
    let mut tight = natural.clone();
    for unit in &units {
        tighten(sheet, unit.clone(), &content, &mut tight);
    }
    narrow_keys(&mut tight, keys, &content, (room / 3).max(LEAST_WIDTH * 2 / 3));
    let left = room - taken(tight.iter().take(keys).copied());
    let mut groups: Vec<Group> = Vec::new();
    let start = |w: &[usize]| Group { columns: w.iter().copied().enumerate().take(keys).collect(), keys };
    let mut group = start(&tight);
    let mut used = 0;
    for unit in units {
        // A unit that is too wide even alone is given up as a unit; a column that is, is narrowed and wraps.
        let whole: usize = tight[unit.clone()].iter().map(|w| w + 1).sum();
        let parts: Vec<Range<usize>> = if whole <= left { vec![unit] } else { unit.map(|c| c..c + 1).collect() };
        for part in parts {
            let part: Vec<(usize, usize)> = part.map(|c| (c, tight[c].min(left.saturating_sub(1)))).collect();
            let wide: usize = part.iter().map(|(_, w)| w + 1).sum();
            if used > 0 && used + wide > left {
                groups.push(std::mem::replace(&mut group, start(&tight)));
                used = 0;
            }
            used += wide;
            group.columns.extend(part);
        }
    }
    groups.push(group);
    for group in &mut groups {
        give_back(group, &natural, room);
    }
    groups
}

/// Heights of the levels of a merged header: a level is as high as its own cells need, and a cell over several levels makes the last of
/// them higher if it must. `need` is the height of each cell, `gap` what a border between two levels adds.
pub fn level_heights(levels: usize, cells: &[HeadCell], need: &[usize], gap: usize) -> Vec<usize> {
    let mut heights = vec![1usize; levels];
    for (cell, need) in cells.iter().zip(need).filter(|(c, _)| c.levels == 1) {
        heights[cell.level] = heights[cell.level].max(*need);
    }
    for (cell, need) in cells.iter().zip(need).filter(|(c, _)| c.levels > 1) {
        let over = cell.level..cell.level + cell.levels;
        let have = heights[over.clone()].iter().sum::<usize>() + (cell.levels - 1) * gap;
        heights[over.end - 1] += need.saturating_sub(have);
    }
    heights
}

/// The width a column likes best: its own, but never less than its numbers and, if it holds numbers, the words of its label.
fn suits(sheet: &Sheet, column: usize, content: usize) -> usize {
    let c = &sheet.columns[column];
    let label = if c.numeric { c.path.last().map_or(0, |t| longest_piece(t)).min(16) } else { 0 };
    usize::from(c.width).max(content).max(label).max(2)
}

/// Leading columns that say what a row is: at most two before the first number, one where nothing is counted.
pub fn key_columns(sheet: &Sheet) -> usize {
    match sheet.columns.iter().position(|c| c.numeric) {
        Some(first) => first.min(2),
        None => sheet.columns.len().min(1),
    }
}

/// Runs of columns under one and the same parent: they are told apart only side by side.
fn units(sheet: &Sheet, from: usize) -> Vec<Range<usize>> {
    let parent = |c: usize| sheet.columns[c].path.split_last().map(|(_, above)| above).filter(|above| !above.is_empty());
    let mut out: Vec<Range<usize>> = Vec::new();
    for c in from..sheet.columns.len() {
        match out.last_mut() {
            Some(last) if parent(c).is_some() && parent(c) == parent(last.start) => last.end = c + 1,
            _ => out.push(c..c + 1),
        }
    }
    out
}

/// Brings numeric columns down to what their numbers and the words of their header need.
fn tighten(sheet: &Sheet, unit: Range<usize>, content: &[usize], widths: &mut [usize]) {
    if !sheet.columns[unit.clone()].iter().all(|c| c.numeric) {
        return;
    }
    for c in unit.clone() {
        let label = sheet.columns[c].path.last().map_or(0, |t| longest_piece(t));
        widths[c] = label.max(content[c]).max(5).min(widths[c]);
    }
    if unit.len() < 2 {
        return;
    }
    // The outermost group usually spans more than this unit, so its words do not count unless it is the parent itself.
    let path = &sheet.columns[unit.start].path;
    let above = path.split_last().map_or(&[][..], |(_, above)| above);
    let need = above.iter().skip(usize::from(above.len() > 1)).map(|t| longest_piece(t)).max().unwrap_or(0);
    let have = widths[unit.clone()].iter().sum::<usize>() + unit.len() - 1;
    if need > have {
        let more = (need - have).div_ceil(unit.len());
        widths[unit].iter_mut().for_each(|w| *w += more);
    }
}

/// Narrows the widest key column until the keys take no more than `most`.
fn narrow_keys(widths: &mut [usize], keys: usize, content: &[usize], most: usize) {
    let have = taken(widths.iter().take(keys).copied());
    let Some(widest) = (0..keys).max_by_key(|c| widths[*c]) else { return };
    let least = content[widest].max(2);
    widths[widest] = widths[widest].saturating_sub(have.saturating_sub(most)).max(least.min(widths[widest]));
}

/// Gives what is left of the width to the widest key column, up to what suits it.
fn give_back(group: &mut Group, natural: &[usize], room: usize) {
    let spare = room.saturating_sub(group.width());
    let keys = group.keys;
    if let Some((c, w)) = group.columns.iter_mut().take(keys).max_by_key(|(_, w)| *w) {
        *w = (*w + spare).min(natural[*c]).max(*w);
    }
}

/// Width of columns with bars around and between.
fn taken(widths: impl Iterator<Item = usize>) -> usize {
    1 + widths.map(|w| w + 1).sum::<usize>()
}

/// The widest number or day of a column: these are never broken.
pub fn widest_number(sheet: &Sheet, column: usize) -> usize {
    let of = |value: &Value| match value {
        Value::Int(n) => width(&n.to_string()),
        Value::Day(_) => 10,
        Value::Empty | Value::Text(_) => 0,
    };
    sheet.rows.iter().filter_map(|r| r.values.get(column)).map(of).max().unwrap_or(0)
}
