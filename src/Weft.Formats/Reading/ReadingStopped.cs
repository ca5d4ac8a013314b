// How a refusal leaves the depths of a reader: DocumentReader and TableReader turn it back into a value.
using System.Diagnostics.CodeAnalysis;
using Weft.Analysis;

namespace Weft.Formats;

/// <summary>Thrown inside Formats only, where a limit is met far below the reader's door.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always carries its refusal.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves this room.")]
internal sealed class ReadingStopped(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
