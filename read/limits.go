package read

// Limits bound what one run may hold in memory or unpack. All lengths are in
// bytes. A zero field takes the value of [DefaultLimits].
type Limits struct {
	Article     int64 // one article: a line of JSON Lines, an item of an array, a page, a plain text
	File        int64 // a file that must be held as a whole: a feed, JSON that is not UTF-8, an archive inside another
	Unpacked    int64 // all that comes out of one zip or gzip
	Ratio       int64 // unpacked length over packed length of one member, beyond the first MB
	Members     int   // members of one zip
	Depth       int   // archives inside archives
	FolderDepth int   // folders inside folders
}

// The limits that hold where the caller names none. The longest article of the
// news corpora looked at has 0.2 MB; a page with its scripts rarely passes 3 MB.
// Deflate packs prose about 4 : 1, JSON Lines of prose up to 12 : 1, and can
// reach 1000 : 1 only on bytes that repeat.
const (
	MaxArticle     = 16 << 20
	MaxFile        = 128 << 20
	MaxUnpacked    = 64 << 30
	MaxRatio       = 200
	MaxMembers     = 2_000_000
	MaxDepth       = 3
	MaxFolderDepth = 64
)

// DefaultLimits returns the limits of the constants above.
func DefaultLimits() Limits {
	return Limits{MaxArticle, MaxFile, MaxUnpacked, MaxRatio, MaxMembers, MaxDepth, MaxFolderDepth}
}

// orDefault fills the fields that are zero.
func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	fill := func(v *int64, d int64) {
		if *v == 0 {
			*v = d
		}
	}
	fill(&l.Article, d.Article)
	fill(&l.File, d.File)
	fill(&l.Unpacked, d.Unpacked)
	fill(&l.Ratio, d.Ratio)
	if l.Members == 0 {
		l.Members = d.Members
	}
	if l.Depth == 0 {
		l.Depth = d.Depth
	}
	if l.FolderDepth == 0 {
		l.FolderDepth = d.FolderDepth
	}
	return l
}
