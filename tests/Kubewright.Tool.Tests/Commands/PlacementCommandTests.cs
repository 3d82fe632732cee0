namespace Kubewright.Tool.Tests.Commands;

/// <summary>The monorepo of docs/layouts.md, and what <c>kubewright placement</c> prints of it.</summary>
public sealed class PlacementCommandTests
{
    private const string Web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n";

    [Fact]
    public void Monorepo_IsListedWithItsEvidence()
    {
        using var folder = NewMonorepo();

        Assert.Equal(
            """
            APPLICATION              WORKLOAD                                 IMAGE               BECAUSE
            src/Mail.Worker.csproj   Deployment 'mail' in k8s/mail.yaml       r.io/mail:1.4       the image 'mail' is called like it
            src/Orders.csproj        Deployment 'orders' in k8s/orders.yaml   r.io/ordering:1.4   compose.yml, line 3, builds 'shop/ordering' of it

            2 manifests, 2 of 2 applications placed

            """.ReplaceLineEndings("\n"),
            folder.Run("placement", ".").Output);
    }

    [Fact]
    public void Json_NamesTheEvidence()
    {
        using var folder = NewMonorepo();
        var applications = folder.Run("placement", ".", "--format", "json").Json().GetProperty("applications");

        Assert.Equal(
            ["SimilarName", "BuildOfName"],
            applications.EnumerateArray().Select(one => one.GetProperty("placements")[0].GetProperty("evidence").GetString()));
    }

    [Fact]
    public void ApplicationWithoutAWorkload_IsListedWithTheReason()
    {
        using var folder = new ToolFolder().Write(".git/HEAD", "").Write("Pay/Pay.csproj", Web);

        var run = folder.Run("placement", "Pay");
        Assert.Contains("Pay/Pay.csproj   -          -       no manifest was found", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void PathThatIsNoDirectory_IsRefused()
    {
        using var folder = new ToolFolder();

        Assert.Equal(2, folder.Run("placement", "nowhere").ExitCode);
    }

    private static ToolFolder NewMonorepo() => new ToolFolder()
        .Write(".git/HEAD", "")
        .Write("compose.yml", "services:\n  orders:\n    image: shop/ordering\n    build: { context: ., dockerfile: src/Dockerfile }\n")
        .Write("k8s/orders.yaml", Deployment("orders", "ordering"))
        .Write("k8s/mail.yaml", Deployment("mail", "mail"))
        .Write("src/Orders.csproj", Web)
        .Write("src/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Orders.dll\"]\n")
        .Write("src/Mail.Worker.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Worker\" />\n")
        .Write("src/Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n")
        .Write("tests/Orders.Tests.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"xunit\" /></ItemGroup></Project>\n");

    private static string Deployment(string name, string image) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: {name} }}\nspec:\n  selector: {{ matchLabels: {{ app: {name} }} }}\n"
        + $"  template:\n    metadata: {{ labels: {{ app: {name} }} }}\n"
        + $"    spec: {{ containers: [ {{ name: {name}, image: \"r.io/{image}:1.4\" }} ] }}\n";
}
