// A file that someone hands in.
namespace Weft.Workbench.Documents;

/// <summary>A file that someone submitted; its bytes are fetched when its turn comes, so that a pile never lies in memory at once.</summary>
/// <param name="Name">File name without folders.</param>
/// <param name="Length">Its size in bytes, known before it is fetched.</param>
/// <param name="Open">Fetches the bytes.</param>
public sealed record SubmittedFile(string Name, long Length, Func<byte[]> Open);
