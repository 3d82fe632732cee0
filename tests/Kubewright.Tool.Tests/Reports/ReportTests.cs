using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Json.Schema;
using Kubewright.Testing;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Tests.Reports;

/// <summary>What the reports of a check hold, each in the form that its readers ask for.</summary>
public sealed class ReportTests
{
    private const string Template = "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n";

    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(format => format.Name)];

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("markdown")]
    [InlineData("msbuild")]
    public void Report_IsWrittenAsItsReadersAskFor(string format)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Write("k8s/warned.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { type: ExternalName, externalName: 10.0.0.1 }\n");

        var run = folder.Run("check", "k8s", "--format", format);

        Assert.Equal(1, run.ExitCode);
        Baseline.Verify($"../Baselines/report.{format}.txt", run.Output);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Report_OfNothingIsWhole(string format)
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        var run = folder.Run("check", "k8s", "--format", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(format is "github" or "msbuild", run.Output.Length == 0);
    }

    [Fact]
    public void JUnit_SkipsWhatCouldNotBeChecked()
    {
        using var folder = new ToolFolder().Write("a.yaml", Template);

        var suite = XDocument.Parse(folder.Run("check", ".", "--format", "junit").Output).Root!.Element("testsuite")!;

        Assert.Equal(("1", "1", "0"), (suite.Attribute("tests")!.Value, suite.Attribute("skipped")!.Value, suite.Attribute("failures")!.Value));
    }

    [Fact]
    public void Several_AreWrittenEachToItsFile_AndTheTextIsPrinted()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", "k8s", "--format", "sarif", "--output", "out/a.sarif", "-f", "junit", "-o", "out/b.xml");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2.1.0", JsonDocument.Parse(folder.Read("out/a.sarif")).RootElement.GetProperty("version").GetString());
        Assert.Equal("testsuites", XDocument.Parse(folder.Read("out/b.xml")).Root!.Name);
        Assert.Contains("1 error, no warnings in 2 files", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_MayBePrinted()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", "k8s", "--format=json", "--format=sarif", "--output=a.sarif");

        Assert.Equal(["k8s/service.yaml(11,19) KW2001"], run.Findings());
        Assert.Contains("KW2001", folder.Read("a.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatCannotBeWritten_Exits2()
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        var run = folder.Run("check", "k8s", "--format", "json", "--output", "k8s");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("kubewright: 'k8s' cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void InGitHubActions_AnnotationsComeByThemselvesAfterTheText()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Environment["GITHUB_ACTIONS"] = "true";
        folder.Environment["GITHUB_WORKSPACE"] = folder.Path("");

        var lines = folder.Run("check", "k8s").Output.TrimEnd('\n').Split('\n');

        Assert.StartsWith("k8s/service.yaml(11,19): error KW2001", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::error file=k8s/service.yaml,line=11,col=19,endLine=11,endColumn=23,title=KW2001%3A ", lines[^1], StringComparison.Ordinal);
        Assert.Equal(folder.Run("check", "k8s", "--format", "text").Output.TrimEnd('\n'), string.Join('\n', lines[..^1]));
    }

    [Fact]
    public void GitHub_NamesFilesFromTheCheckout()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Environment["GITHUB_WORKSPACE"] = Path.GetDirectoryName(folder.Path(""))!;

        var run = folder.Run("check", "k8s", "--format", "github");

        Assert.StartsWith($"::error file={Path.GetFileName(folder.Path("").TrimEnd('/'))}",
            run.Output.Replace("/k8s/service.yaml", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>A name and a text with everything that a workflow command could be ended or forged by.</summary>
    [SkippableFact]
    public void GitHub_CommandsCannotBeForged()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such names");
        using var folder = new ToolFolder();
        folder.Write("a,line=1::error::%0A.yaml",
            Manifests.Deployment + "---\n" + Manifests.ServiceTo("\"x\\n::error::y%0A::warning::z\\r::set-output name=a::b\""));

        var run = folder.Run("check", "--info", "--format", "github", ".");

        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line =>
        {
            Assert.Matches("^::(error|warning|notice) file=a%2Cline=1[^:,]*,line=[0-9]+,col=[0-9]+,endLine=[0-9]+(,endColumn=[0-9]+)?,title=[^:,]*::", line);
            Assert.DoesNotContain("%0A::", line, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', line);
        });
    }

    /// <summary>Every format that is JSON or XML is read as such whatever a manifest says.</summary>
    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("markdown")]
    public void Report_IsReadWhateverManifestsSay(string format)
    {
        using var folder = new ToolFolder();
        folder.Write("a.yaml", Manifests.Deployment + "---\n" + Manifests.ServiceTo("\"h\\uFFFD\\u0000\\e]0;x\\a]]>&<b>|`@everyone`<!-- \\u202E\""));

        var run = folder.Run("check", "--info", "--format", format, ".");

        Assert.Contains("KW2", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, c => c != '\n' && (char.IsControl(c) || c is '\u202E' || char.IsSurrogate(c)));
        switch (format)
        {
            case "junit":
                _ = XDocument.Parse(run.Output);
                break;
            case "markdown":
                Assert.DoesNotContain("@everyone", run.Output, StringComparison.Ordinal);
                Assert.DoesNotContain("<b>", run.Output, StringComparison.Ordinal);
                break;
            default:
                _ = run.Json();
                break;
        }
    }

    [Fact]
    public void Json_IsAsItsSchemaSays()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Write("k8s/template.yaml", Template).Write("k8s/broken.yaml", "a: [\n").Write("k8s/secret.yaml",
            "apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData:\n  pin: 5\n");
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "schemas", "check.schema.json")));

        var run = folder.Run("check", "k8s", "gone.yaml", "--format", "json");

        var result = schema.Evaluate(JsonNode.Parse(run.Output), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n',
            result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
        Assert.Equal(2, run.Json().GetProperty("notChecked").GetArrayLength());
        Assert.Equal(5, run.Json().GetProperty("counts").GetProperty("files").GetInt32());
    }

    [Fact]
    public void Sarif_HoldsTheRulesThatOccurWithTheirPages()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var rule = Assert.Single(folder.Run("check", "k8s", "--format", "sarif").Json().GetProperty("runs")[0].GetProperty("tool").GetProperty("driver")
            .GetProperty("rules").EnumerateArray());

        Assert.Equal("KW2001", rule.GetProperty("id").GetString());
        Assert.StartsWith("A Service's targetPort is a name", rule.GetProperty("fullDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("# KW2001", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_HoldsInformationOnRequest()
    {
        using var folder = new ToolFolder().Write("a.yaml", Template);

        Assert.Empty(Results());
        Assert.NotEmpty(Results("--info"));

        IEnumerable<JsonElement> Results(params string[] more) =>
            folder.Run(["check", ".", "--format", "sarif", .. more]).Json().GetProperty("runs")[0].GetProperty("results").EnumerateArray();
    }

    /// <summary>A finding is the same finding while lines above it come and go.</summary>
    [Fact]
    public void Fingerprint_FollowsTheContent()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        var before = Fingerprint();
        folder.Write("k8s/service.yaml",
            "# a comment\n\n" + Manifests.BrokenService.Replace("name: http\n", "name: http # the port\n", StringComparison.Ordinal));
        Assert.Equal(before, Fingerprint());
        folder.Write("k8s/service.yaml", Manifests.ServiceTo("httpp"));
        Assert.NotEqual(before, Fingerprint());

        string? Fingerprint() => folder.Run("check", "k8s", "--format", "sarif").Json().GetProperty("runs")[0].GetProperty("results")[0]
            .GetProperty("partialFingerprints").GetProperty("contentIdentity/v1").GetString();
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 0)]
    [InlineData("info", 1)]
    public void FailOn_DecidesTheExitCode(string severity, int exitCode)
    {
        using var folder = new ToolFolder().Write("a.yaml", Template);

        Assert.Equal(exitCode, folder.Run("check", ".", "--fail-on", severity).ExitCode);
    }

    [Theory]
    [InlineData("--only", "KW2001", 1)]
    [InlineData("--only", "kw2xxx", 1)]
    [InlineData("--only", "KW1001,KW20xx", 1)]
    [InlineData("--only", "KW1001", 0)]
    [InlineData("--skip", "KW2001", 0)]
    [InlineData("--skip", "KW1xxx", 1)]
    public void OnlyAndSkip_ChooseRules(string option, string ids, int exitCode)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        Assert.Equal(exitCode, folder.Run("check", "k8s", option, ids).ExitCode);
    }
}
