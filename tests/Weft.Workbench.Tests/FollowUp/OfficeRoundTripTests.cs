// The matrix through another program: saved in its own format and back, and edited on the way.
using Weft.Tests.Shared;
using Weft.Workbench.Briefs;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Tests.Briefs;

namespace Weft.Workbench.Tests.FollowUp;

public sealed class OfficeRoundTripTests
{
    [Fact]
    public void A_file_saved_by_LibreOffice_comes_back_without_a_change()
    {
        var back = ThroughOffice("ods", _ => { });

        Assert.Empty(back.Changes);
        Assert.Empty(back.Faults);
        Assert.Empty(back.Missing);
    }

    [Fact]
    public void What_was_edited_in_its_format_is_the_only_change()
    {
        var back = ThroughOffice("fods", path => File.WriteAllText(path, File.ReadAllText(path).Replace("Share data on returning migrants.", "Share data on returning migrants each year.", StringComparison.Ordinal)));

        Assert.Equal<MatrixChange>(
            [new MatrixChange.Changed("re-7", 3, MatrixColumn.Text, "Share data on returning migrants.", "Share data on returning migrants each year.", null)], back.Changes);
    }

    private static ReturnedMatrix ThroughOffice(string format, Action<string> edit)
    {
        var folder = Directory.CreateTempSubdirectory("weft-matrix-");
        try
        {
            var check = SmallCheck.Full();
            var file = Path.Combine(folder.FullName, "matrix.xlsx");
            File.WriteAllBytes(file, MatrixXlsx.Write(check));
            var own = LibreOffice.Convert(file, format, folder.FullName);
            edit(own);
            var saved = LibreOffice.Convert(own, "xlsx", folder.CreateSubdirectory("back").FullName);
            return MatrixFile.Read(File.ReadAllBytes(saved), MatrixRows.Of(check), MatrixRows.Of(check));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
