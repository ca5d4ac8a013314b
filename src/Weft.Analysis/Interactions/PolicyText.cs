// A text whose objectives and measures are compared.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>A policy, a plan or a report, as read.</summary>
/// <param name="Input">Id of the input.</param>
/// <param name="Text">Its blocks.</param>
/// <param name="Sections">Its sections; empty where none were read.</param>
/// <param name="Actors">Actors named in it.</param>
public sealed record PolicyText(string Input, DocumentText Text, ImmutableArray<Section> Sections, ImmutableArray<Actor> Actors);
