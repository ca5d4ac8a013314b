// The quotas of workspaces as an administrator sets them: Weft:Quotas:...
using System.Globalization;
using Weft.Analysis;
using Weft.Workbench.Lists;
using Weft.Workbench.Trust;

namespace Weft.Web.Server;

/// <summary>Reads quotas.</summary>
internal static class QuotaSettings
{
    private const string Section = "Weft:Quotas:";

    /// <summary>Reads them; what is not set has its default.</summary>
    public static Result<Quotas> Read(IConfiguration configuration)
    {
        var normal = Quotas.Default;
        Refusal? wrong = null;
        long Set(string name, long without, long most)
        {
            if (configuration[Section + name] is not { } set) return without;
            if (long.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
            wrong ??= ServerRefusals.NoNumber(Section + name, set);
            return without;
        }

        var quotas = new Quotas(
            Set(nameof(Quotas.StoredBytes), normal.StoredBytes, long.MaxValue / 2),
            (int)Set(nameof(Quotas.Documents), normal.Documents, int.MaxValue / 2),
            (int)Set(nameof(Quotas.Members), normal.Members, int.MaxValue / 2),
            (int)Set(nameof(Quotas.WaitingWork), normal.WaitingWork, int.MaxValue / 2),
            (int)Set(nameof(Quotas.RowsPerImport), normal.RowsPerImport, GivenTable.MaxRows),
            (int)Set(nameof(Quotas.WorkspacesPerOwner), normal.WorkspacesPerOwner, int.MaxValue / 2));
        return wrong is null ? quotas : wrong;
    }
}
