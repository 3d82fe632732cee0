namespace Kubewright.Tool.Tests.Commands;

/// <summary>Commands look at what is deployed.</summary>
public class CheckedEnvironmentsTests
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selectr: {}
          ports:
          - port: 80

        """;

    [Fact]
    public void Check_NamesTheEnvironments()
    {
        using var folder = Overlays();
        var run = folder.Run("check", ".", "--format", "json");
        Assert.Equal(["base/service.yaml(4,9) KW1012", "base/service.yaml(6,3) KW5101", "overlays/prod/replicas.yaml(4,8) KW5101"], run.Findings());
        var environments = run.Json().GetProperty("findings").EnumerateArray()
            .Select(finding => finding.TryGetProperty("environments", out var names) ? string.Join(",", names.EnumerateArray()) : "");
        Assert.Equal(["overlays/prod,overlays/staging", "overlays/prod,overlays/staging", ""], environments);
    }

    [Fact]
    public void Check_ReadsTheBaseThatAnOverlayNames()
    {
        using var folder = Overlays();
        Assert.Equal(["base/service.yaml(4,9) KW1012", "base/service.yaml(6,3) KW5101"],
            folder.Run("check", "overlays/staging", "--format", "json").Findings());
    }

    [Fact]
    public void Check_LooksAtOneEnvironment()
    {
        using var folder = Overlays();
        Assert.Equal(["base/service.yaml(4,9) KW1012", "base/service.yaml(6,3) KW5101"],
            folder.Run("check", ".", "--environment", "staging", "--format", "json").Findings());
        var unknown = folder.Run("check", ".", "--environment", "test");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("'test' is not an environment, such as overlays/prod, overlays/staging", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_ChangesTheBaseAndThePatch()
    {
        using var folder = Overlays();
        folder.Run("fix", ".");
        Assert.Contains("  selector: {}", folder.Read("base/service.yaml"), StringComparison.Ordinal);
        Assert.Contains("{replicas: 3}", folder.Read("overlays/prod/replicas.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_AreThoseOfEachEnvironment()
    {
        using var folder = Overlays();
        var services = folder.Run("endpoints", ".", "--format", "json").Json().EnumerateArray().ToList();
        Assert.Equal(["prod-web", "web"], services.Select(service => service.GetProperty("name").GetString()!));
        Assert.Equal(["overlays/prod", "overlays/staging"], services.Select(service => service.GetProperty("environment").GetString()!));
    }

    private static ToolFolder Overlays() => new ToolFolder()
        .Write("base/kustomization.yaml", "resources: [service.yaml, web.yaml]\n")
        .Write("base/service.yaml", Service)
        .Write("base/web.yaml", """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: shop/web}]}

            """)
        .Write("overlays/prod/kustomization.yaml", "resources: [../../base]\nnamePrefix: prod-\npatches: [{path: replicas.yaml}]\n")
        .Write("overlays/prod/replicas.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replica: 3}\n")
        .Write("overlays/staging/kustomization.yaml", "resources: [../../base]\n");
}
