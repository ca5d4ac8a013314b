// The text as read: every source of the brief opens its sentence here.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>What stands at the end of the brief.</summary>
public sealed record ReadText(string Heading, Line Open, ImmutableArray<DocumentAsRead> Documents);

/// <summary>One text, whole for the draft, else the paragraphs that the brief names.</summary>
/// <param name="Title">Its title; null for the draft.</param>
/// <param name="Language">Its language; null when unknown.</param>
/// <param name="Blocks">Its blocks in order.</param>
public sealed record DocumentAsRead(string? Title, string? Language, ImmutableArray<ReadBlock> Blocks);

/// <summary>One block.</summary>
/// <param name="Id">Target of links.</param>
/// <param name="Number">How it is counted ("b.3"); null for a heading.</param>
/// <param name="Block">The block as read.</param>
/// <param name="Marks">Findings in it, in order, not overlapping.</param>
public sealed record ReadBlock(string Id, string? Number, Block Block, ImmutableArray<ReadMark> Marks);

/// <summary>A finding in a block.</summary>
/// <param name="Id">Target of links.</param>
/// <param name="Span">Where.</param>
/// <param name="Tone">Its tone.</param>
/// <param name="Tip">Its word.</param>
public sealed record ReadMark(string Id, TextSpan Span, Tone Tone, string Tip);
