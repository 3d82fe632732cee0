using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Tests;

/// <summary>The table of illegal and legal calls in the documentation: each is stopped by what the table says, and by nothing where it is legal.</summary>
public sealed partial class CallTableTests
{
    private const string Legal = "nothing";

    private static readonly string Page = Path.Combine(RepositoryFolder.Root, "docs", "what-cannot-be-built.md");

    private static readonly MetadataReference[] References =
    [
        .. Net80.References.All,
        MetadataReference.CreateFromFile(typeof(Deployment).Assembly.Location),
    ];

    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (Match row in Row().Matches(File.ReadAllText(Page)))
            {
                calls.Add(row.Groups["call"].Value, row.Groups["by"].Value);
            }

            return calls;
        }
    }

    [Fact]
    public void The_table_is_long_and_no_call_is_in_it_twice()
    {
        if (Environment.GetEnvironmentVariable("KUBEWRIGHT_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(Page,
                Row().Replace(File.ReadAllText(Page), row => "| `" + row.Groups["call"].Value + "` | " + StoppedBy(row.Groups["call"].Value) + " |"));
        }

        var rows = Row().Matches(File.ReadAllText(Page));
        Assert.True(rows.Count(row => row.Groups["by"].Value != Legal) >= 90);
        Assert.Equal(rows.Count, rows.Select(row => row.Groups["call"].Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_is_stopped_as_the_table_says(string call, string by) => Assert.Equal(by, StoppedBy(call));

    private static string StoppedBy(string call)
    {
        var source =
            "using System; using Kubewright; using Kubewright.Model;\npublic static class Program\n{\n    public static ManifestSet Run()\n    {\n"
            + "var orders = new Deployment(\"orders\").Container(\"api\", c => c.Image(\"shop/orders:1.4\").Port(\"http\", 8080));\n"
            + "var service = Services.Expose(orders, ports => ports.Port(\"http\", 80));\n"
            + "var set = new ManifestSet { orders, service };\n" + call + "\nreturn set;\n    }\n}\n";
        var compilation = CSharpCompilation.Create(
            "Calls", [CSharpSyntaxTree.ParseText(source)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success)
        {
            return "`" + result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Id + "`";
        }

        stream.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var run = context.LoadFromStream(stream).GetType("Program")!.GetMethod("Run")!;
            var set = (ManifestSet)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
            _ = set.ToYaml();
            var warnings = set.Check().Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => finding.Rule).Distinct().ToList();
            return warnings.Count == 0 ? Legal : "warning " + string.Join(", ", warnings.Select(rule => "`" + rule + "`"));
        }
        catch (ManifestException exception)
        {
            return string.Join(", ", exception.Errors.Select(error => "`" + error.Rule + "`").Distinct());
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return "`" + exception.GetType().Name + "`";
        }
        finally
        {
            context.Unload();
        }
    }

    [GeneratedRegex("^\\| `(?<call>[^`]+;)` \\| (?<by>.+) \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
