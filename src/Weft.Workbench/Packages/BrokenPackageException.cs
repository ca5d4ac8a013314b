// Deep inside a stream a fault of a package cannot travel as a value: it is thrown here and becomes a refusal at the use case's door.
using Weft.Analysis;

namespace Weft.Workbench.Packages;

/// <summary>A package is not what it says. Never leaves this folder.</summary>
internal sealed class BrokenPackageException(Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>What the person is told.</summary>
    public Refusal Refusal { get; } = refusal;
}
