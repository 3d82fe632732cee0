using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application;

/// <summary>The variables of a container: pkg/kubelet/kubelet_pods.go makeEnvironmentVariables, over those of its image.</summary>
public sealed class ContainerEnvironmentTests
{
    private const string Settings =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { ASPNETCORE_URLS: 'http://+:3', OTHER: '${X}' }\n---\n";

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:7.0", "", "http://+:80")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:7.0\nENV ASPNETCORE_URLS=http://+:2", "", "http://+:2")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:7.0\nENV ASPNETCORE_URLS=http://+:2", "envFrom: [{ configMapRef: { name: settings } }]", "http://+:3")]
    [InlineData("FROM a\nENV ASPNETCORE_URLS=http://+:2",
        "envFrom: [{ configMapRef: { name: settings } }], env: [{ name: ASPNETCORE_URLS, value: 'http://+:4' }]", "http://+:4")]
    [InlineData("FROM a", "env: [{ name: aspnetcore_urls, value: 'http://+:4' }]", "http://+:4")]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS, value: 'http://+:4' }, { name: ASPNETCORE_URLS, value: 'http://+:5' }]", "http://+:5")]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS }]", "")]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS, value: '$(URL)' }]", null)]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS, valueFrom: { configMapKeyRef: { name: settings, key: ASPNETCORE_URLS } } }]", "http://+:3")]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS, valueFrom: { configMapKeyRef: { name: settings, key: OTHER } } }]", null)]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS, valueFrom: { configMapKeyRef: { name: settings, key: '${KEY}' } } }]", null)]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS, valueFrom: { configMapKeyRef: { name: '${NAME}', key: OTHER } } }]", null)]
    [InlineData("FROM a", "env: [{ name: ASPNETCORE_URLS, valueFrom: { secretKeyRef: { name: a, key: b } } }]", null)]
    public void LaterSource_HidesTheEarlier(string dockerfile, string container, string? value)
    {
        var variables = Read(container, dockerfile);
        Assert.Equal(value, variables["ASPNETCORE_URLS"].Text);
    }

    [Fact]
    public void Variables_OfAConfigMap_TakeThePrefix_AndPlaceholdersAreUnknown()
    {
        var variables = Read("envFrom: [{ prefix: SHOP_, configMapRef: { name: settings } }, { configMapRef: { name: '${NAME}' } }], env: [{ name: '${NAME}', "
            + "value: x }]", "FROM a");
        Assert.Equal("http://+:3", variables["SHOP_ASPNETCORE_URLS"].Text);
        Assert.Null(variables["SHOP_OTHER"].Text);
        Assert.Equal(2, variables.Count);
    }

    [Theory]
    [InlineData("env: []", null)]
    [InlineData("envFrom: [{ secretRef: { name: key } }, { configMapRef: { name: settings } }]", null)]
    [InlineData("envFrom: [{ secretRef: { name: key } }, { configMapRef: { name: elsewhere } }]", "ConfigMap 'elsewhere'")]
    [InlineData("envFrom: [{ configMapRef: { name: '${NAME}' } }]", "a ConfigMap")]
    public void ConfigMapThatIsNotInScope_IsNamed(string container, string? name) => Assert.Equal(name, Ask(container, ContainerEnvironment.NotInScope));

    [Theory]
    [InlineData("data: { PASSWORD: eA== }", "key", false)]
    [InlineData("stringData: { PASSWORD: x }", "key", false)]
    [InlineData("data: { PASSWORD: eA== }", "elsewhere", true)]
    [InlineData("data: { PASSWORD: eA== }", "'${NAME}'", true)]
    [InlineData("data: { PASSWORD: eA==, ASPNETCORE_URLS: eA== }", "key", true)]
    [InlineData("data: { PASSWORD: eA== }, stringData: { aspnetcore_http_ports: x }", "key", true)]
    [InlineData("stringData: { kestrel__Endpoints__Http__Url: x }", "key", true)]
    [InlineData("stringData: { SHOP_Kestrel__Endpoints: x }", "key", true)]
    [InlineData("stringData: { URLS_OF_SHOP: x, _PORTS_: x }", "key", false)]
    public void Secret_MayHideWhereToListen_WhereItSaysSoOrIsNotSeen(string secret, string name, bool mayHide)
    {
        var manifest =
            $"apiVersion: v1\nkind: Secret\nmetadata: {{ name: key }}\n{secret.Replace(", stringData", "\nstringData", StringComparison.Ordinal)}\n---\n";
        Assert.Equal(mayHide, Ask($"envFrom: [{{ configMapRef: {{ name: settings }} }}, {{ secretRef: {{ name: {name} }} }}]",
            ContainerEnvironment.MayBeHiddenBySecret, manifest));
        Assert.False(Ask("envFrom: [{ configMapRef: { name: settings } }]", ContainerEnvironment.MayBeHiddenBySecret, manifest));
    }

    private static IReadOnlyDictionary<string, Core.Application.Settings.ConfigurationValue> Read(string container, string dockerfile) =>
        Ask(container, (set, workload, one) => ContainerEnvironment.Read(set, workload, one, ContainerImage.Read(new SourceFile("Dockerfile", dockerfile))));

    private static T Ask<T>(string container, Func<ManifestSet, Workload, Container, T> question, string more = "")
    {
        var text = Settings + more
            + $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: web }}\nspec: {{ containers: [{{ name: web, image: web, {container} }}] }}\n";
        var set = ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile("a.yaml", text)))]).Sets.Single();
        var workload = set.Resources.OfType<Workload>().Single();
        return question(set, workload, workload.Template.Containers[0]);
    }
}
