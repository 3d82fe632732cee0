using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kubewright.Tool.Tests.Commands;

/// <summary>Pictures: what they hold, and that what manifests say is text in them and nothing else.</summary>
public sealed class GraphCommandTests
{
    private const string Shop = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop, namespace: shop }
        spec:
          defaultBackend:
            service: { name: web, port: { number: 80 } }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec:
          selector: { app: web }
          ports: [{ port: 80, targetPort: htpp }]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
                - name: web
                  image: shop/web:1.4
                  ports: [{ name: http, containerPort: 8080 }]
                  envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: keys } }]
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: keys, namespace: shop }
        stringData: { password: CANARY }
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: guard, namespace: shop }
        spec: { podSelector: { matchLabels: { app: web } } }

        """;

    [Fact]
    public void Json_HoldsWhatLeadsWhere()
    {
        using var folder = new ToolFolder().Write("shop.yaml", Shop);

        var run = folder.Run("graph", ".", "--format", "json");

        var nodes = run.Json().GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("id").GetString()!);
        string NameOf(JsonElement edge, string end) =>
            $"{nodes[edge.GetProperty(end).GetString()!].GetProperty("kind")} {nodes[edge.GetProperty(end).GetString()!].GetProperty("name")}";
        var edges = run.Json().GetProperty("edges").EnumerateArray().Select(edge =>
            $"{NameOf(edge, "from")} > {NameOf(edge, "to")}: {edge.GetProperty("label")} {string.Join(' ', edge.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id")))}".TrimEnd());
        Assert.Equal(
            [
                "Ingress shop > Service web: 80",
                "Service web > Deployment web: 80 → htpp KW2001",
                "Deployment web > ConfigMap settings: variables",
                "Deployment web > Secret keys: variables",
                "NetworkPolicy guard > Deployment web: guards",
            ],
            edges);
        Assert.True(nodes.Values.Single(node => node.GetProperty("kind").GetString() == "ConfigMap").GetProperty("absent").GetBoolean());
    }

    [Theory]
    [InlineData("html")]
    [InlineData("mermaid")]
    [InlineData("dot")]
    [InlineData("json")]
    public void Picture_HoldsNoSecretAndNoMarkOfAManifest(string format)
    {
        using var folder = new ToolFolder().Write("shop.yaml", Shop + "---\n" + """
            apiVersion: v1
            kind: Service
            metadata: { name: "</script><script>alert(1)</script>\"]; x[\\" }
            spec: { selector: { app: "<img src=x>\u202E" }, ports: [{ port: 80 }] }

            """);

        var output = folder.Run("graph", ".", "--format", format).Output;

        Assert.DoesNotContain("CANARY", output, StringComparison.Ordinal);
        if (format is "html" or "mermaid")
        {
            Assert.DoesNotContain("<script>alert", output, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain('\u202E', output);
        Assert.Contains("alert(1)", output.Replace("#40;", "(", StringComparison.Ordinal).Replace("#41;", ")", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_AsksForNothing()
    {
        using var folder = new ToolFolder().Write("shop.yaml", Shop);

        var run = folder.Run("graph", ".", "--output", "shop.html");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var page = folder.Read("shop.html");
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<(link|img|iframe)|<script[^>]+src=", RegexOptions.IgnoreCase), page[..page.IndexOf("<script type=\"module\">", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Broken_IsWhatIsWrongAlone()
    {
        using var folder = new ToolFolder().Write("shop.yaml", Shop);

        var picture = folder.Run("graph", ".", "--format", "mermaid", "--broken").Output;

        Assert.Contains("--x|\"80 → htpp KW2001\"|", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingress", picture, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Svg_IsLaidOutByGraphviz()
    {
        using var folder = new ToolFolder().Write("shop.yaml", Shop);

        var run = folder.Run("graph", ".", "--format", "svg");

        Skip.If(run.ExitCode == 2 && run.Error.Contains("needs 'dot' of Graphviz", StringComparison.Ordinal), "Graphviz is not here");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(run.Output).Root!.Name.LocalName);
    }
}
