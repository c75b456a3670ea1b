//! What each thing on the screen looks like, by role. Sixteen ANSI colours and bold only, so that old consoles show the same.
//!
//! The theme paints its own black ground instead of trusting the terminal's, so the contrast is known. No state is told by colour alone: each has
//! a mark or a word beside it.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Less important: hints, keys that cannot be pressed.
    Dim,
    /// The bar at the top, headings.
    Title,
    /// The field that has the cursor.
    Focus,
    /// All is well.
    Good,
    /// Look here.
    Warn,
    /// Something stands in the way.
    Bad,
    /// Name of a key.
    Key,
    /// Lines of boxes and tables.
    Border,
    /// The chosen row.
    Selected,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 10] = [
        Role::Text,
        Role::Dim,
        Role::Title,
        Role::Focus,
        Role::Good,
        Role::Warn,
        Role::Bad,
        Role::Key,
        Role::Border,
        Role::Selected,
    ];

    /// Its name in test output.
    pub fn name(self) -> &'static str {
        match self {
            Role::Text => "text",
            Role::Dim => "dim",
            Role::Title => "title",
            Role::Focus => "focus",
            Role::Good => "good",
            Role::Warn => "warn",
            Role::Bad => "bad",
            Role::Key => "key",
            Role::Border => "border",
            Role::Selected => "selected",
        }
    }
}

/// The look of every role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Colours on black.
    #[default]
    Dark,
    /// No colours at all, for those who set NO_COLOR: bold, underline and reverse only.
    Plain,
}

impl Theme {
    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        match self {
            Theme::Dark => {
                let (fg, bg, bold) = dark(role);
                let style = Style::new().fg(fg).bg(bg);
                if bold { style.add_modifier(Modifier::BOLD) } else { style }
            }
            Theme::Plain => {
                let marks = match role {
                    Role::Text | Role::Dim | Role::Border => Modifier::empty(),
                    Role::Title => Modifier::BOLD | Modifier::REVERSED,
                    Role::Focus => Modifier::UNDERLINED,
                    Role::Good | Role::Warn | Role::Bad | Role::Key => Modifier::BOLD,
                    Role::Selected => Modifier::REVERSED,
                };
                Style::new().add_modifier(marks)
            }
        }
    }

    /// The role a style stands for; in the plain theme several roles look the same and the first of them is named.
    pub fn role(self, fg: Color, bg: Color, marks: Modifier) -> Option<Role> {
        Role::ALL.into_iter().find(|r| {
            let s = self.style(*r);
            (s.fg.unwrap_or(Color::Reset), s.bg.unwrap_or(Color::Reset), s.add_modifier) == (fg, bg, marks)
        })
    }
}

fn dark(role: Role) -> (Color, Color, bool) {
    match role {
        Role::Text => (Color::White, Color::Black, false),
        Role::Dim => (Color::Gray, Color::Black, false),
        Role::Title => (Color::White, Color::Blue, true),
        Role::Focus => (Color::Black, Color::Gray, false),
        Role::Good => (Color::LightGreen, Color::Black, false),
        Role::Warn => (Color::LightYellow, Color::Black, false),
        Role::Bad => (Color::LightRed, Color::Black, true),
        Role::Key => (Color::LightCyan, Color::Black, true),
        Role::Border => (Color::Cyan, Color::Black, false),
        Role::Selected => (Color::Black, Color::Cyan, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Palette = [(Color, [u8; 3]); 10];

    /// The colours of three widespread palettes: the old VGA console, the Windows console since 2017, xterm.
    const PALETTES: [Palette; 3] = [
        [
            (Color::Black, [0, 0, 0]),
            (Color::Blue, [0, 0, 0xaa]),
            (Color::Cyan, [0, 0xaa, 0xaa]),
            (Color::Gray, [0xaa, 0xaa, 0xaa]),
            (Color::LightGreen, [0x55, 0xff, 0x55]),
            (Color::LightYellow, [0xff, 0xff, 0x55]),
            (Color::LightRed, [0xff, 0x55, 0x55]),
            (Color::LightCyan, [0x55, 0xff, 0xff]),
            (Color::White, [0xff, 0xff, 0xff]),
            (Color::DarkGray, [0x55, 0x55, 0x55]),
        ],
        [
            (Color::Black, [0x0c, 0x0c, 0x0c]),
            (Color::Blue, [0, 0x37, 0xda]),
            (Color::Cyan, [0x3a, 0x96, 0xdd]),
            (Color::Gray, [0xcc, 0xcc, 0xcc]),
            (Color::LightGreen, [0x16, 0xc6, 0x0c]),
            (Color::LightYellow, [0xf9, 0xf1, 0xa5]),
            (Color::LightRed, [0xe7, 0x48, 0x56]),
            (Color::LightCyan, [0x61, 0xd6, 0xd6]),
            (Color::White, [0xf2, 0xf2, 0xf2]),
            (Color::DarkGray, [0x76, 0x76, 0x76]),
        ],
        [
            (Color::Black, [0, 0, 0]),
            (Color::Blue, [0, 0, 0xee]),
            (Color::Cyan, [0, 0xcd, 0xcd]),
            (Color::Gray, [0xe5, 0xe5, 0xe5]),
            (Color::LightGreen, [0, 0xff, 0]),
            (Color::LightYellow, [0xff, 0xff, 0]),
            (Color::LightRed, [0xff, 0, 0]),
            (Color::LightCyan, [0, 0xff, 0xff]),
            (Color::White, [0xff, 0xff, 0xff]),
            (Color::DarkGray, [0x7f, 0x7f, 0x7f]),
        ],
    ];

    fn luminance(rgb: [u8; 3]) -> f64 {
        let part = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(rgb[0]) + 0.7152 * part(rgb[1]) + 0.0722 * part(rgb[2])
    }

    fn contrast(palette: &Palette, fg: Color, bg: Color) -> f64 {
        let of = |c: Color| luminance(palette.iter().find(|(p, _)| *p == c).unwrap().1);
        let (a, b) = (of(fg), of(bg));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_role_can_be_read_on_every_palette() {
        for palette in &PALETTES {
            for role in Role::ALL {
                let (fg, bg, _) = dark(role);
                let c = contrast(palette, fg, bg);
                assert!(c >= 4.5, "{}: {c:.1}", role.name());
            }
        }
        assert!(contrast(&PALETTES[0], Color::DarkGray, Color::Black) < 4.5, "the measure can fail");
    }

    #[test]
    fn every_role_of_the_dark_theme_is_told_from_the_others() {
        for role in Role::ALL {
            let s = Theme::Dark.style(role);
            assert_eq!(Theme::Dark.role(s.fg.unwrap(), s.bg.unwrap(), s.add_modifier), Some(role));
        }
    }

    #[test]
    fn the_plain_theme_has_no_colours_and_still_shows_what_is_chosen() {
        for role in Role::ALL {
            let s = Theme::Plain.style(role);
            assert_eq!((s.fg, s.bg), (None, None));
        }
        let of = |r| Theme::Plain.style(r);
        assert_ne!(of(Role::Selected), of(Role::Text));
        assert_ne!(of(Role::Focus), of(Role::Text));
    }
}
