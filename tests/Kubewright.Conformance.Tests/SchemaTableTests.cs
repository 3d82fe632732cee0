using System.Text;
using System.Text.Json;
using Kubewright.Core.Schema;

namespace Kubewright.Conformance.Tests;

/// <summary>
/// The committed table of the Kubernetes API against the facts it is made from. Run with KUBEWRIGHT_UPDATE_BASELINES=1 to write it anew.
/// </summary>
public class SchemaTableTests
{
    private static readonly string Table = Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Core", "Schema", "api-1.36.txt");

    [SkippableFact]
    public void TableIsMadeFromTheFacts()
    {
        var made = MakeTable();
        if (Environment.GetEnvironmentVariable("KUBEWRIGHT_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(Table, made);
        }

        Assert.Equal(made, File.ReadAllText(Table));
    }

    [SkippableFact]
    public void EveryFieldOfTheFactsIsReadBack()
    {
        using var facts = ReadFacts("kubernetes-fields.json");
        foreach (var type in facts.RootElement.GetProperty("types").EnumerateObject())
        {
            var read = ApiSchema.FindType(type.Name);
            Assert.NotNull(read);
            foreach (var fact in type.Value.GetProperty("fields").EnumerateObject())
            {
                var field = read.FindField(fact.Name);
                Assert.NotNull(field);
                Assert.Equal(fact.Value.TryGetProperty("req", out _), field.Required);
                Assert.Equal(Strings(fact.Value, "enum"), field.Enum);
                Assert.Equal(Strings(fact.Value, "keys"), field.Keys);
                Assert.Equal(
                    fact.Value.TryGetProperty("list", out var list) ? list.GetString() : "unstated",
                    field.ListKind.ToString(),
                    ignoreCase: true);
                for (var value = field.Type; value is not null; value = value.Element)
                {
                    Assert.True(value.Shape != SchemaShape.Object || value.Object is not null,
                        $"{type.Name}.{fact.Name} names a type that is not in the table");
                }
            }

            Assert.Equal(type.Value.GetProperty("fields").EnumerateObject().Count(), read.Fields.Length);
        }
    }

    private static string MakeTable()
    {
        using var fields = ReadFacts("kubernetes-fields.json");
        using var kinds = ReadFacts("kubernetes-kinds.json");
        var table = new StringBuilder("# The API of Kubernetes 1.36. SchemaTable.cs explains the notation; SchemaTableTests.cs writes it.\n");
        foreach (var kind in kinds.RootElement.GetProperty("kinds").EnumerateArray())
        {
            table.Append($"kind {kind.GetProperty("apiVersion")} {kind.GetProperty("kind")} {kind.GetProperty("scope")} {kind.GetProperty("type")}\n");
        }

        foreach (var type in fields.RootElement.GetProperty("types").EnumerateObject())
        {
            table.Append($"type {type.Name}\n");
            foreach (var field in type.Value.GetProperty("fields").EnumerateObject())
            {
                table.Append(' ').Append(field.Name);
                table.Append(field.Value.TryGetProperty("req", out _) ? "! " : " ");
                table.Append(field.Value.GetProperty("t").GetString());
                if (field.Value.TryGetProperty("list", out var list))
                {
                    table.Append(' ').AppendJoin(' ', [list.GetString(), .. Strings(field.Value, "keys")]);
                }

                var values = Strings(field.Value, "enum");
                if (values.Length > 0)
                {
                    Assert.DoesNotContain(values, value => value.Contains('_', StringComparison.Ordinal));
                    table.Append(IsEnforced(type.Name, field.Name) ? " = " : " ~ ");
                    table.AppendJoin(' ', values.Select(value => value.Replace(' ', '_')));
                }

                table.Append('\n');
            }
        }

        return table.ToString();
    }

    // Read in the validation of each group (pkg/apis/*/validation): what a server fills in is not judged; of an EndpointSlice's address types
    // the Go types mark only FQDN; the allocation of devices is too young to hold all its values against a cluster of another version.
    private static bool IsEnforced(string type, string field) =>
        !type.EndsWith("Status", StringComparison.Ordinal)
        && !type.EndsWith("Condition", StringComparison.Ordinal)
        && !type.StartsWith("resource.", StringComparison.Ordinal)
        && !type.Contains("alpha", StringComparison.Ordinal)
        && (type, field) is not ("discovery.v1.EndpointSlice", "addressType");

    private static JsonDocument ReadFacts(string name) => JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("facts/" + name)));

    private static string[] Strings(JsonElement element, string property) =>
        element.TryGetProperty(property, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
}
