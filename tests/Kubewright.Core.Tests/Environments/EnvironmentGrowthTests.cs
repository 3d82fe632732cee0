using System.Globalization;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments;

/// <summary>
/// What rendering costs, counted by the bytes that are allocated: it grows with the number of environments and of objects, is a small multiple of reading what
/// is rendered, and an edit costs the environments alone that use the file.
/// </summary>
public class EnvironmentGrowthTests
{
    private const double Most = 5.5;

    [Fact]
    public void WorkOfACheck_GrowsWithTheEnvironments() => Grows("environments", Check(Files(8, 4)), Check(Files(32, 4)));

    [Fact]
    public void WorkOfACheck_GrowsWithTheObjects() => Grows("objects", Check(Files(3, 40)), Check(Files(3, 160)));

    [Fact]
    public void Rendering_CostsLessThanThreeTimesWhatReadingItsOutputCosts()
    {
        var files = Files(10, 50);
        long Render() => Work(() => DeployedEnvironments.Find([new CheckedFiles(files.Select(Copy))]));
        var text = RenderedYaml.Write(
            DeployedEnvironments.Find([new CheckedFiles(files)]).All.SelectMany(environment => environment.Rendering.Objects), sortsKeys: true);
        long Read() => Work(() => ManifestReader.Read(new SourceFile("rendered.yaml", text)));

        Render();
        Read();
        var (rendered, read) = (Render(), Read());

        Assert.Equal(10 * 50 * 2, text.Split("\n---\n").Length);
        Assert.True(rendered < 3 * read, string.Create(CultureInfo.InvariantCulture,
            $"rendering cost {(double)rendered / read:F1} times reading ({rendered:N0}, {read:N0} bytes)"));
    }

    [Fact]
    public void AnEditOfOnePatch_RendersTheEnvironmentThatUsesIt()
    {
        var files = Files(20, 5);
        var first = DeployedEnvironments.Find([new CheckedFiles(files)]).All;
        var all = Work(() => DeployedEnvironments.Find([new CheckedFiles(files.Select(Copy))]));
        var patch = files.FindIndex(file => file.Path == "overlays/7/patch.yaml");
        files[patch] = new SourceFile(files[patch].Path, files[patch].Text.Replace("replicas: 3", "replicas: 4", StringComparison.Ordinal));

        var again = first;
        var edited = Work(() => again = DeployedEnvironments.Find([new CheckedFiles(files)]).All);

        Assert.Equal(["overlays/7"], first.Zip(again).Where(pair => pair.First != pair.Second).Select(pair => pair.Second.Name));
        Assert.True(edited < all / 5, string.Create(CultureInfo.InvariantCulture, $"the edit cost {edited:N0} bytes of {all:N0}"));
    }

    private static void Grows(string axis, long small, long large) => Assert.True(large < Most * small, string.Create(CultureInfo.InvariantCulture,
        $"four times the {axis} cost {(double)large / small:F1} times the work ({small:N0}, {large:N0} bytes)"));

    private static long Check(List<SourceFile> files)
    {
        long Once() => Work(() => _ = Checker.CheckAll(
            ManifestGraph.Create(files.Select(file => new ManifestInput(ManifestReader.Read(Copy(file)))))).Count());
        Once();
        return Once();
    }

    private static long Work(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>What was rendered of a file is remembered for the file.</summary>
    private static SourceFile Copy(SourceFile file) => new(file.Path, file.Text);

    private static List<SourceFile> Files(int environments, int applications) =>
    [
        new("base/kustomization.yaml", "resources:\n" + string.Concat(Enumerable.Range(0, applications).Select(i => $"- app{i}.yaml\n"))),
        .. Enumerable.Range(0, applications).Select(i => new SourceFile($"base/app{i}.yaml", Application(i))),
        .. Enumerable.Range(0, environments).Select(i => new SourceFile($"overlays/{i}/kustomization.yaml", $"""
            namePrefix: e{i}-
            namespace: shop{i}
            labels: [{"{pairs: {env: "}e{i}{"}, includeSelectors: true}"}]
            images: [{"{name: shop/app0, newTag: '"}{i}'{"}"}]
            patches: [{"{path: patch.yaml}"}]
            resources: [../../base]

            """)),
        .. Enumerable.Range(0, environments).Select(i => new SourceFile(
            $"overlays/{i}/patch.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: app0}\nspec: {replicas: 3}\n")),
    ];

    private static string Application(int i) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: app{{i}}
          labels:
            app: app{{i}}
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: app{{i}}
          template:
            metadata:
              labels:
                app: app{{i}}
            spec:
              containers:
                - name: api
                  image: shop/app{{i}}:1
                  ports:
                    - name: http
                      containerPort: 8080
                  env:
                    - name: ASPNETCORE_ENVIRONMENT
                      value: Production
                    - name: Shop__Number
                      value: "{{i}}"
                  readinessProbe:
                    httpGet:
                      path: /healthz
                      port: http
                  resources:
                    requests:
                      cpu: 100m
                      memory: 128Mi
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: app{{i}}
        spec:
          selector:
            app: app{{i}}
          ports:
            - name: http
              port: 80
              targetPort: http

        """;
}
