using System.Text;
using Kubewright.Core.Schema;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Schema.Constraints;

/// <summary>
/// The fields of which the tables demand nothing are listed in a file that somebody has read, so that what is missing is known. Rules with a
/// class may still check them.
/// </summary>
public sealed class UnconstrainedFieldsTests
{
    private static readonly string[] Free = ["apiVersion", "kind", "metadata", "status", "items"];

    private static readonly string Baseline =
        Path.Combine(RepositoryFolder.Root, "tests", "Kubewright.Core.Tests", "Schema", "Constraints", "UnconstrainedFields.txt");

    [Fact]
    public void Fields_AreThoseOfTheFile()
    {
        var text = Write();
        if (Environment.GetEnvironmentVariable("KUBEWRIGHT_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(Baseline, text);
        }

        Assert.Equal(File.ReadAllText(Baseline).ReplaceLineEndings("\n"), text);
    }

    private static string Write()
    {
        var constrained = ConstraintTable.All.SelectMany(one => one.Fields, (one, field) => (one.Type, Field: field))
            .Concat(ClosedFields.All.Select(one => (Type: SchemaType.WithoutVersion(one.Type), one.Field)))
            .Concat(RequiredFields.Types.SelectMany(name => RequiredFields.Of(ApiSchema.FindType(name)!),
                (name, field) => (Type: SchemaType.WithoutVersion(name), Field: field)))
            .ToHashSet();
        var types = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var kind in ApiSchema.Kinds)
        {
            Collect(kind.Type, isRoot: true, types, constrained);
        }

        var text = new StringBuilder();
        foreach (var (type, fields) in types.Where(type => type.Value.Count > 0))
        {
            text.Append(type).Append(": ").AppendJoin(' ', fields).Append('\n');
        }

        return text.ToString();
    }

    private static void Collect(SchemaType type, bool isRoot, SortedDictionary<string, SortedSet<string>> types,
        HashSet<(string Type, string Field)> constrained)
    {
        if (types.ContainsKey(type.NameInAnyVersion) || type.Name.StartsWith("meta.", StringComparison.Ordinal))
        {
            return;
        }

        types.Add(type.NameInAnyVersion, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var field in type.Fields.Where(field => !(isRoot && Free.Contains(field.Name))))
        {
            if ((field.Type.Object ?? field.Type.Element?.Object) is { } inner)
            {
                Collect(inner, isRoot: false, types, constrained);
            }
            else if (field.Type.Shape != SchemaShape.Boolean && !field.EnumIsEnforced && !constrained.Contains((type.NameInAnyVersion, field.Name)))
            {
                types[type.NameInAnyVersion].Add(field.Name);
            }
        }
    }
}
