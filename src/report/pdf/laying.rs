//! Blocks put on pages, a stride at a time: no line is lost, a header is repeated, a heading is not left alone.

use std::collections::VecDeque;

use super::blocks::{Block, Flow, Pen};
use super::pages::{EDGE, LEFT, Layout, Leaf, RIGHT, Sheet, extent};
use super::table::TableFlow;
use crate::domain::printout::{Look, Numbering, Piece, Printout};

/// A paper on its way to its pages. Between two strides whoever asked for it may look at the keyboard.
pub struct Laying {
    /// The paper; its pieces are among the flows.
    paper: Printout,
    pen: Pen,
    wide: f32,
    high: f32,
    flows: VecDeque<Flow>,
    going: Option<Going>,
    pager: Pager,
    /// All copies on one sheet.
    shared: Option<Leaf>,
    /// Rows of tables put down.
    rows: usize,
}

/// Lines of a paper that stay with the line to sign on below them.
const WITH_SIGNATURE: usize = 3;

/// A table that is being put down.
struct Going {
    flow: TableFlow,
    at: usize,
    /// Places of the rows of this page.
    here: Vec<usize>,
    sum_high: f32,
    most: f32,
    totals: Vec<Block>,
    /// Height of what is signed right below it.
    signed: f32,
}

impl Laying {
    /// Begins with a paper.
    pub fn new(paper: Printout) -> Laying {
        Laying::smaller(paper, 0.0)
    }

    /// Begins with a paper whose letters are smaller by so many points.
    pub fn smaller(mut paper: Printout, less: f32) -> Laying {
        let (wide, high) = extent(paper.page);
        let room = wide - LEFT - RIGHT;
        let shared = Sheet { p: &paper, wide, high }.shared(room);
        let size = if paper.langs.len() > 1 { 11.0 } else { 12.0 } - less;
        let pen = Pen { room, size, langs: paper.langs.len() };
        let pieces = std::mem::take(&mut paper.pieces);
        let mut flows: Vec<Flow> = match shared {
            Some(_) => Vec::new(),
            None => pieces.iter().flat_map(|piece| pen.flow(piece)).collect(),
        };
        hold_signatures(&mut flows);
        let flows = VecDeque::from(flows);
        let pager = Pager { free: high - EDGE * 2.0, leaves: vec![Leaf::default()], y: 0.0 };
        Laying { paper, pen, wide, high, flows, going: None, pager, shared, rows: 0 }
    }

    /// Rows of tables put down so far.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Pages begun so far.
    pub fn pages(&self) -> usize {
        self.pager.leaves.len()
    }

    /// Puts down what comes next, at most so many rows of a table. Says whether all is done.
    pub fn stride(&mut self, rows: usize) -> bool {
        let mut left = rows.max(1);
        while left > 0 {
            if let Some(going) = &mut self.going {
                if going.at < going.flow.table.sheet.rows.len() {
                    self.pager.row(going);
                    self.rows += 1;
                    left -= 1;
                    continue;
                }
                self.pager.end(going);
                self.going = None;
            }
            let need = kept(&self.flows);
            match self.flows.pop_front() {
                None => return true,
                Some(Flow::Block(block)) => self.pager.block(&block, need),
                Some(Flow::Table(table)) => self.going = Some(self.pager.begin(*table, signed(&self.flows))),
                Some(Flow::Break) => self.pager.next(),
                Some(Flow::Certify(said, signatures, seal)) => {
                    self.pager.certify();
                    let pages = (self.pager.numbered() + self.paper.first - 1).to_string();
                    let said = said.iter().map(|t| t.replace("{pages}", &pages)).collect();
                    let pieces = [Piece::Paragraph(said, Look::Plain)].into_iter();
                    let pieces = pieces.chain(signatures.iter().cloned().map(Piece::Signature));
                    for piece in pieces.chain([Piece::Space, Piece::Paragraph(seal, Look::Plain)]) {
                        for flow in self.pen.flow(&piece) {
                            if let Flow::Block(block) = flow {
                                self.pager.block(&block, 0.0);
                            }
                        }
                    }
                }
            }
        }
        false
    }

    /// The pages, numbered and marked.
    pub fn finish(mut self) -> Layout {
        if let Some(leaf) = self.shared {
            return Layout { wide: self.wide, high: self.high, leaves: vec![leaf] };
        }
        let pages = self.pager.numbered() + self.paper.first - 1;
        let numbered = self.paper.numbering == Numbering::Always || pages > 1;
        let folio = crate::domain::printout::joined(&self.paper.folio).replace("{pages}", &pages.to_string());
        let sheet = Sheet { p: &self.paper, wide: self.wide, high: self.high };
        for (n, leaf) in self.pager.leaves.iter_mut().enumerate() {
            sheet.mark(EDGE - 14.0, &mut leaf.marks);
            if numbered && !leaf.bare {
                let folio = folio.replace("{page}", &(n + self.paper.first).to_string());
                sheet.centred(&folio, super::Face::Regular, self.high - 22.0, &mut leaf.marks);
            }
        }
        let one = self.pager.leaves;
        let leaves = match self.paper.copies {
            0 | 1 => one,
            copies => (0..copies).flat_map(|_| one.clone()).collect(),
        };
        Layout { wide: self.wide, high: self.high, leaves }
    }
}

/// Whoever signs has some of the text above the line on the same page.
fn hold_signatures(flows: &mut [Flow]) {
    let signs = |flow: &Flow| matches!(flow, Flow::Block(b) if b.sign);
    let at: Vec<usize> = (0..flows.len()).filter(|n| signs(&flows[*n])).collect();
    for n in at {
        for flow in flows[..n].iter_mut().rev().take(WITH_SIGNATURE) {
            let Flow::Block(block) = flow else { break };
            block.keep = true;
        }
    }
}

/// Height of what is signed right below a table; nothing where something else follows it.
fn signed(flows: &VecDeque<Flow>) -> f32 {
    if matches!(flows.front(), Some(Flow::Block(b)) if b.sign) { kept(flows) } else { 0.0 }
}

/// Height that must be free for the first of these so that it is not left alone: all that is kept together and what follows it.
fn kept(flows: &VecDeque<Flow>) -> f32 {
    let mut need = 0.0;
    for flow in flows {
        match flow {
            Flow::Block(block) => {
                need += block.before + block.high;
                if !block.keep {
                    return need;
                }
            }
            Flow::Table(table) => {
                let first =
                    table.table.sheet.rows.first().map_or(0.0, |r| table.row(r, 60.0, false).first().map_or(0.0, |b| b.high));
                return need + table.header.before + table.header.high + first;
            }
            Flow::Break | Flow::Certify(..) => return need,
        }
    }
    need
}

struct Pager {
    /// Height of a page between its margins.
    free: f32,
    leaves: Vec<Leaf>,
    /// How far down the page at hand is filled.
    y: f32,
}

impl Pager {
    fn numbered(&self) -> usize {
        self.leaves.iter().filter(|l| !l.bare).count()
    }

    fn next(&mut self) {
        self.leaves.push(Leaf::default());
        self.y = 0.0;
    }

    fn certify(&mut self) {
        // With nothing before it the certifying page is the only one.
        if self.leaves.len() == 1 && self.y == 0.0 {
            self.leaves.clear();
        }
        self.leaves.push(Leaf { marks: Vec::new(), bare: true });
        self.y = 0.0;
    }

    /// Puts a block down; `with` is the height of all that must stay with it.
    fn block(&mut self, block: &Block, with: f32) {
        let need = (block.before + block.high).max(if with <= self.free { with } else { 0.0 });
        if self.y > 0.0 && self.y + need > self.free {
            let bare = self.leaves.last().is_some_and(|l| l.bare);
            self.next();
            if let Some(leaf) = self.leaves.last_mut() {
                leaf.bare = bare;
            }
        }
        if self.y > 0.0 {
            self.y += block.before;
        }
        self.put(block);
    }

    fn put(&mut self, block: &Block) {
        let y = EDGE + self.y;
        if let Some(leaf) = self.leaves.last_mut() {
            leaf.marks.extend(block.marks.iter().map(|m| m.moved(LEFT, y)));
        }
        self.y += block.high;
    }

    fn begin(&mut self, flow: TableFlow, signed: f32) -> Going {
        let table = &flow.table;
        let all = 0..table.sheet.rows.len();
        let high = |blocks: &[Block]| blocks.iter().map(|b| b.high).sum::<f32>();
        let sum_high = match table.page_sum.is_empty() {
            true => 0.0,
            false => high(&flow.row(&table.sum(&table.page_sum, 0..0), f32::MAX, false)),
        };
        let totals = match table.total.is_empty() {
            true => Vec::new(),
            false => flow.row(&table.sum(&table.total, all), f32::MAX, false),
        };
        let most = (self.free - flow.header.high - sum_high).max(20.0);
        self.block(&flow.header, flow.header.before + flow.header.high + sum_high + 30.0);
        Going { flow, at: 0, here: Vec::new(), sum_high, most, totals, signed }
    }

    fn page_sum(&mut self, going: &mut Going) {
        let table = &going.flow.table;
        if !table.page_sum.is_empty() {
            let row = table.sum(&table.page_sum, going.here.iter().copied());
            going.flow.row(&row, f32::MAX, false).iter().for_each(|b| self.put(b));
            going.here.clear();
        }
    }

    /// Puts the next row down.
    fn row(&mut self, going: &mut Going) {
        let at = going.at;
        going.at += 1;
        let rows = &going.flow.table.sheet.rows;
        let Some(row) = rows.get(at) else { return };
        // The sums of the whole stand under the last row, not on a page of their own.
        let last = at + 1 == rows.len();
        let below = going.sum_high + if last { going.totals.iter().map(|b| b.high).sum::<f32>() + going.signed } else { 0.0 };
        let struck = going.flow.table.struck.contains(&at);
        for (n, part) in going.flow.row(row, going.most, struck).iter().enumerate() {
            if self.y + part.high + below > self.free && self.y > going.flow.header.high {
                self.page_sum(going);
                self.next();
                self.put(&going.flow.header);
            }
            self.put(part);
            // A row that goes on over the next page counts where it begins.
            if n == 0 {
                going.here.push(at);
            }
        }
    }

    fn end(&mut self, going: &mut Going) {
        self.page_sum(going);
        for part in std::mem::take(&mut going.totals) {
            if self.y + part.high > self.free {
                self.next();
                self.put(&going.flow.header);
            }
            self.put(&part);
        }
    }
}
