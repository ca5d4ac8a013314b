// Files of a form as the workbench takes them.
using System.Collections.Immutable;
using Weft.Workbench.Checks;

namespace Weft.Web.Checks;

/// <summary>Turns form files into given files.</summary>
public static class Uploads
{
    /// <summary>The files of a form in their parts; a field left empty gives none.</summary>
    public static ImmutableArray<GivenFile> Given(IFormFile? draft, IReadOnlyList<IFormFile>? against, IFormFile? mandates, IFormFile? meeting) =>
    [
        .. One(FilePart.Draft, draft),
        .. (against ?? []).SelectMany(f => One(FilePart.Against, f)),
        .. One(FilePart.Mandates, mandates),
        .. One(FilePart.Meeting, meeting),
    ];

    // A browser sends an empty field as a nameless file of no bytes.
    private static IEnumerable<GivenFile> One(FilePart part, IFormFile? file) =>
        file is null || (file.Length == 0 && string.IsNullOrEmpty(file.FileName)) ? [] : [new GivenFile(part, file.FileName, file.Length, file.OpenReadStream)];
}
