using System.Runtime.Versioning;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubewright.Testing;

namespace Kubewright.Tool.Tests.Commands;

public class CheckCommandTests
{
    [Fact]
    public void CleanManifests_Exit0AndSaySo()
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        var run = folder.Run("check", "k8s");

        Assert.Equal((0, "No errors, no warnings in 2 files.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Error_Exits1AndIsShownWithItsLine()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", "k8s");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Error);
        Baseline.Verify("../Baselines/check.txt", run.Output);
    }

    [Fact]
    public void Warning_Exits0()
    {
        using var folder = new ToolFolder();
        folder.Write("ingress.yaml", Ingress);

        var run = folder.Run("check", ".", "--closed-world", "--format", "json");

        Assert.Contains(run.JsonFindings(), finding => finding.GetProperty("severity").GetString() == "warning");
        Assert.DoesNotContain(run.JsonFindings(), finding => finding.GetProperty("severity").GetString() == "error");
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Json_HoldsEverythingOfAFinding()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", "k8s", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Baseline.Verify("../Baselines/check.json", run.Output);
    }

    [Fact]
    public void Json_OfNothingHoldsNoFindings()
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        Assert.Empty(folder.Run("check", "k8s", "--format", "json").JsonFindings());
    }

    [Fact]
    public void Json_WithoutObject_SaysNull()
    {
        using var folder = new ToolFolder();
        folder.Write("broken.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a\nspec: [\n");

        var finding = folder.Run("check", ".", "--format", "json").JsonFindings().First();

        Assert.Equal(JsonValueKind.Null, finding.GetProperty("object").ValueKind);
    }

    [Fact]
    public void Sarif_IsRead()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", "k8s", "--format", "sarif");

        Assert.Equal(1, run.ExitCode);
        var sarif = run.Json().GetProperty("runs")[0];
        var result = Assert.Single(sarif.GetProperty("results").EnumerateArray());
        var rule = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("KW2001", rule.GetProperty("id").GetString());
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Baseline.Verify("../Baselines/sarif-result.json", WithoutRuleIndex(result).ToJsonString(Indented) + "\n");
    }

    [Fact]
    public void Sarif_NamesFilesOutsideTheCurrentDirectoryWhole()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var other = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", other.Path("k8s"), "--format", "sarif");

        var place = run.Json().GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("artifactLocation");
        Assert.Equal(new Uri(other.Path("k8s/service.yaml")).AbsoluteUri, place.GetProperty("uri").GetString());
        Assert.False(place.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void Notes_AreCountedAndShownOnRequest()
    {
        using var folder = new ToolFolder();
        folder.Write("chart.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n");

        var quiet = folder.Run("check", ".");
        var all = folder.Run("check", ".", "--info");

        Assert.Equal("No errors, no warnings, 1 note (--info shows them) in 1 file; 1 document could not be checked: templates, or YAML that is not "
            + "understood.\n", quiet.Output);
        Assert.StartsWith("chart.yaml(4,9): info KW5", all.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (quiet.ExitCode, all.ExitCode));
    }

    [Fact]
    public void ManifestCannotWriteControlCharactersToTheScreen()
    {
        using var folder = Manifests.InFolder(Manifests.ServiceTo("\"\\e[2J\u202Ehttp\""));

        var run = folder.Run("check", "k8s");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(run.Output, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
    }

    [Fact]
    public void Paths_MakeOneSet()
    {
        using var folder = new ToolFolder();
        folder.Write("app/deployment.yaml", Manifests.Deployment).Write("net/service.yaml", Manifests.BrokenService);

        Assert.All(
            folder.Run("check", "net", "--format", "json").JsonFindings(),
            finding => Assert.Equal("info", finding.GetProperty("severity").GetString()));
        Assert.Equal(["net/service.yaml(11,19) KW2001"], folder.Run("check", "net", "app", "--format", "json").Findings());
    }

    [Fact]
    public void KubernetesVersion_DecidesWhatIsTrue()
    {
        using var folder = new ToolFolder();
        folder.Write("all.yaml", Manifests.BrokenService + "---\n" + SidecarWithPort);

        // A sidecar's named ports are found from 1.33 on.
        Assert.Equal(1, folder.Run("check", ".", "--kubernetes-version", "1.32").ExitCode);
        Assert.Equal(0, folder.Run("check", ".", "--kubernetes-version", "1.33").ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", ".", "--format", "xml")]
    [InlineData("check", ".", "--output", "a.txt")]
    [InlineData("check", ".", "--format", "json", "--format", "sarif")]
    [InlineData("check", ".", "--only", "KW0001")]
    [InlineData("check", ".", "--skip", "KW2")]
    [InlineData("check", ".", "--fail-on", "note")]
    [InlineData("check", ".", "--kubernetes-version", "newest")]
    [InlineData("check", ".", "--node-port-range", "32767-30000")]
    [InlineData("check", ".", "--node-port-range", "1-70000")]
    [InlineData("check", ".", "--service-cluster-ip-range", "10.96.0.0")]
    [InlineData("chekc", ".")]
    public void UnusableCommandLine_Exits2AndIsExplainedOnStandardError(params string[] arguments)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("kubewright: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.yaml", "kubewright: 'gone.yaml' does not exist.\n")]
    [InlineData("@gone.yaml", "kubewright: '@gone.yaml' does not exist.\n")]
    public void NothingToCheck_Exits2AndPraisesNothing(string path, string error)
    {
        using var folder = new ToolFolder();

        var run = folder.Run("check", path);

        Assert.Equal((2, "", error), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void MissingFile_Exits2AndTheOthersAreChecked()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", "k8s", "gone.yaml", "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("kubewright: 'gone.yaml' does not exist.\n", run.Error);
        Assert.Equal(["k8s/service.yaml(11,19) KW2001"], run.Findings());
    }

    [SkippableFact, UnsupportedOSPlatform("windows")]
    public void UnreadableFile_Exits2AndTheOthersAreChecked()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Write("k8s/secret.yaml", Manifests.Service);
        Skip.If(OperatingSystem.IsWindows(), "Windows has no modes of files.");
        File.SetUnixFileMode(folder.Path("k8s/secret.yaml"), UnixFileMode.None);
        Skip.If(CanRead(folder.Path("k8s/secret.yaml")), "This user may read everything.");

        var run = folder.Run("check", "k8s", "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("kubewright: 'k8s/secret.yaml' cannot be read: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["k8s/service.yaml(11,19) KW2001"], run.Findings());
    }

    [Fact]
    public void StandardInput_IsCheckedAsAFile()
    {
        using var folder = new ToolFolder();

        var run = folder.Run(System.Text.Encoding.UTF8.GetBytes(Manifests.Deployment + "---\n" + Manifests.BrokenService), "check", "-", "--format", "json");

        Assert.Equal(["stdin(32,19) KW2001"], run.Findings());
    }

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
        spec:
          defaultBackend:
            service:
              name: nobody
              port:
                number: 80

        """;

    private const string SidecarWithPort = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
          labels:
            app: orders
        spec:
          initContainers:
            - name: proxy
              image: envoyproxy/envoy:v1.31.0
              restartPolicy: Always
              ports:
                - name: htpp
                  containerPort: 8080
          containers:
            - name: api
              image: shop/orders:1.4

        """;

    // The index points into the list of rules, which each new rule changes.
    private static JsonObject WithoutRuleIndex(JsonElement result)
    {
        var properties = JsonObject.Create(result)!;
        Assert.True(properties.Remove("ruleIndex"));
        return properties;
    }

    private static bool CanRead(string path)
    {
        try
        {
            _ = File.ReadAllBytes(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>An editor passes what is not saved yet; the other files are read as they are.</summary>
    [Theory]
    [InlineData("k8s/service.yaml")]
    [InlineData("./k8s/../k8s/service.yaml")]
    public void StandardInput_TakesThePlaceOfAFile(string path)
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        var run = folder.Run(Encoding.UTF8.GetBytes(Manifests.BrokenService), "check", "--format", "json", "--stdin-path", path, "k8s");

        Assert.Equal(["k8s/service.yaml(11,19) KW2001"], run.Findings());
        Assert.Empty(folder.Run(Encoding.UTF8.GetBytes(Manifests.Service), "check", "--format", "json", "--stdin-path", "k8s/new.json", "k8s").Error);
    }
}
