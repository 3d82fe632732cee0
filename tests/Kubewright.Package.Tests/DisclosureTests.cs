using System.Text;
using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>
/// What a real build prints, and what it leaves in its folders: no secret value, nothing that controls a terminal or gives orders to a CI server.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class DisclosureTests(PackageFixture package)
{
    private static readonly string[] OfSecrets = ["CANARY", "716054400", "Q0FOQVJZ"];

    private static readonly string[] OfVariables = ["VARIABLE", "8170655005"];

    private const string Secrets = """
        apiVersion: v1
        kind: Secret
        metadata: { name: creds }
        data: { password: CANARY01-not-base64!, pin: 7160544001 }
        stringData: { list: [CANARY02], flag: 7160544002, "CANARY03 key": x }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: glued }
        stringData: { password: CANARY04 }
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: settings }
        data: { DB_PASSWORD: 7160544003, connectionString: "Host=localhost;Pwd=CANARY05" }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
              - name: web
                image: shop:1
                env:
                - { name: API_TOKEN, value: [VARIABLE1] }
                - { name: DB_PASSWORD, value: 8170655005 }
                - { name: ConnectionStrings__Orders, value: "Server=localhost;Password=VARIABLE2" }
        """;

    [Fact]
    public async Task SecretValues_AreInNothingThatABuildLeavesBehind()
    {
        var shop = package
            .NewProject(content: """
                <PropertyGroup>
                  <KubewrightWriteManifests>all</KubewrightWriteManifests>
                  <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                  <ErrorLog>obj/found.sarif,version=2.1</ErrorLog>
                </PropertyGroup>
                """)
            .Write("Shop/k8s/secrets.yaml", Secrets)
            .Write("Shop/k8s/broken.yaml", "apiVersion: v1\nkind: Secret\nmetadata: { name: open }\nstringData:\n  password: \"CANARY08\n")
            .Write("Shop/k8s/orders.yaml", Manifests.Correct());

        // What has errors ends before anything is written; what has none of them is written.
        var failing = await shop.BuildAsync("Shop", "-bl:obj-log.binlog", "-p:Deterministic=true");
        Assert.Contains(failing.Lines, line => line.Id == "KW5102");
        var passing = await shop.BuildAsync("Shop", "--no-restore",
            "-p:NoWarn=KW5001%3BKW5002%3BKW5003%3BKW5004%3BKW5006%3BKW5014%3BKW5101%3BKW5102%3BKW5103%3BKW5109%3BKW5301");
        Assert.True(passing.ExitCode == 0, passing.Output);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(shop.Path, "Shop/bin"), "*.yaml", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(shop.Path, "Shop/obj"), "*.sarif", SearchOption.AllDirectories));

        // What is written for a workload holds the workload as it is; what is said of it does not.
        Hold("the output", Encoding.UTF8.GetBytes(failing.Output + passing.Output), [.. OfSecrets, .. OfVariables]);
        foreach (var file in new[] { "Shop/obj", "Shop/bin" }.SelectMany(
            folder => Directory.GetFiles(Path.Combine(shop.Path, folder), "*", SearchOption.AllDirectories)))
        {
            Hold(file, await File.ReadAllBytesAsync(file), file.EndsWith(".sarif", StringComparison.Ordinal) ? [.. OfSecrets, .. OfVariables] : OfSecrets);
        }
    }

    [Fact]
    public async Task ControlCharacters_ReachNoOutput()
    {
        const string Manifest =
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: \"a\\e]0;PWN\\a\\e[2J\"\nspec:\n  \"ty\\e[31mep\": ClusterIP\n  type: \"Cluster\\e[1mIP\"\n"
            + "  ports: [{ port: 80, targetPort: \"h\\e[5m\\u202E\" }, { port: 81, targetPort: \"x\\n::error::forged\\n##vso[task.complete]\" }]\n";
        var shop = package.NewProject()
            .Write("Shop/k8s/plain.yaml", Manifest)
            .Write("Shop/k8s/a\u001B[31m\u202Eb.yaml", Manifest);

        var build = await shop.BuildAsync("Shop");

        Assert.Contains(build.Lines, line => line.File == "Shop/k8s/plain.yaml");
        Assert.DoesNotContain(build.Output, c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u202E');
        Assert.DoesNotContain(build.Output.Split('\n'),
            line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##vso[", StringComparison.Ordinal));
    }

    private static void Hold(string what, byte[] bytes, string[] canaries)
    {
        foreach (var text in new[] { Encoding.Latin1.GetString(bytes), Encoding.Unicode.GetString(bytes),
            bytes.Length > 1 ? Encoding.Unicode.GetString(bytes, 1, bytes.Length - 1) : "" })
        {
            foreach (var canary in canaries)
            {
                Assert.False(text.Contains(canary, StringComparison.Ordinal), $"{what} holds {canary}.");
            }
        }
    }
}
