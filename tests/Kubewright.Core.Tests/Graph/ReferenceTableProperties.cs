using Kubewright.Core.Graph.References;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Graph;

/// <summary>
/// Each row of the table of references in both directions: over sets of manifests in which everything that is named is there nothing is reported, and one
/// reference that is broken is reported at its own place and nowhere else.
/// </summary>
public sealed class ReferenceTableProperties
{
    private static readonly CheckOptions ClosedWorld = new() { ClosedWorld = true };

    public static TheoryData<int> RowsWithParts =>
        [.. Enumerable.Range(0, ReferenceTable.All.Length).Where(row => ReferenceTable.All[row].Section is not null)];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, ReferenceTable.All.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_IsSilentWhereTheTargetIsThere(int row)
    {
        var random = new Random(row + Seeded.Number);
        for (var i = 0; i < 3; i++)
        {
            Assert.Empty(Check(RandomReferences.Make([row, .. Others(random)], random).Text));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_IsReportedAtTheNameOfWhatIsNotThere(int row) => HoldsBroken(row, Breaking.Name);

    [Theory]
    [MemberData(nameof(RowsWithParts))]
    public void Row_IsReportedAtThePartThatTheTargetLacks(int row) => HoldsBroken(row, Breaking.Part);

    private static void HoldsBroken(int row, Breaking breaking)
    {
        var random = new Random(row + Seeded.Number);
        var manifests = RandomReferences.Make([row, .. Others(random)], random, breaking);
        Assert.Contains(manifests.Broken, Assert.Single(Check(manifests.Text)).Span.Text.Trim('"').Split('.', '/'));
    }

    private static IEnumerable<int> Others(Random random) => Enumerable.Range(0, 4).Select(_ => random.Next(ReferenceTable.All.Length));

    // What is made up here holds what references need, and not what the schema requires.
    private static List<Finding> Check(string manifests) =>
    [
        .. ManifestVerifier.Check(ClosedWorld, ("k8s/all.yaml", manifests)).Where(finding => finding.Rule.Family == "References" || finding.Id is "KW3031"),
    ];
}
