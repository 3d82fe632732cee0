using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6012_ArgumentsContradictTests
{
    private const string Class = """[Deployment("orders")] [Container("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] """;

    [Theory]
    [InlineData("""[Env("A", Secret = "s", ConfigMap = {|KW6012:"c"|})]""", "[Env] has Secret already, so ConfigMap is ignored; remove one of the two")]
    [InlineData("""[Env("A", ConfigMap = "c", FieldPath = {|KW6012:"status.podIP"|})]""",
        "[Env] has ConfigMap already, so FieldPath is ignored; remove one of the two")]
    [InlineData("""[Env("A", FieldPath = "status.podIP", ResourceField = {|KW6012:"limits.cpu"|})]""",
        "[Env] has FieldPath already, so ResourceField is ignored; remove one of the two")]
    [InlineData("""[Env("A", "b", Key = {|KW6012:"k"|})]""",
        "[Env] has Key without Secret or ConfigMap, so Key is ignored; set Secret or ConfigMap, or remove it")]
    [InlineData("""[Env("A", "b", Optional = {|KW6012:true|})]""",
        "[Env] has Optional without Secret or ConfigMap, so Optional is ignored; set Secret or ConfigMap, or remove it")]
    [InlineData("""[EnvFrom(Secret = "s", ConfigMap = {|KW6012:"c"|})]""", "[EnvFrom] has Secret already, so ConfigMap is ignored; remove one of the two")]
    [InlineData("""[Probe(ProbeKind.Readiness, Path = {|KW6012:"/"|}, Command = new[] { "true" })]""",
        "[Probe] has Command already, so Path is ignored; remove one of the two")]
    [InlineData("""[Probe(ProbeKind.Readiness, Path = "/", Grpc = {|KW6012:true|})]""", "[Probe] has Path already, so Grpc is ignored; remove one of the two")]
    [InlineData("""[Probe(ProbeKind.Readiness, Path = "/", Port = "http", PortNumber = {|KW6012:8080|})]""",
        "[Probe] has Port already, so PortNumber is ignored; remove one of the two")]
    [InlineData("""[Probe(ProbeKind.Readiness, Scheme = {|KW6012:UriScheme.HTTPS|})]""",
        "[Probe] has Scheme without Path, so Scheme is ignored; set Path, or remove it")]
    [InlineData("""[Mount("/tmp", Items = {|KW6012:new[] { "a" }|})]""",
        "[Mount] has Items without ConfigMap or Secret, so Items is ignored; set ConfigMap or Secret, or remove it")]
    [InlineData("""[Mount("/tmp", Mode = {|KW6012:"0440"|})]""",
        "[Mount] has Mode without ConfigMap or Secret or Projected, so Mode is ignored; set ConfigMap or Secret or Projected, or remove it")]
    [InlineData("""[Mount("/tmp", HostPath = "/tmp", SizeLimit = {|KW6012:"1Gi"|})]""",
        "[Mount] takes its files from HostPath, so SizeLimit of an empty directory is ignored; remove one of the two")]
    [InlineData("""[Container("side", "shop/side:1", Init = {|KW6012:true|}, Sidecar = true)]""",
        "[Container] has Sidecar already, so Init is ignored; remove one of the two")]
    [InlineData("""[Service] [ServicePort("http", 80, TargetPort = "http", TargetPortNumber = {|KW6012:8080|})]""",
        "[ServicePort] has TargetPort already, so TargetPortNumber is ignored; remove one of the two")]
    public Task Reports_ArgumentsThatContradict(string attributes, string message) =>
        ClassVerifier.VerifyMessageAsync(Class + attributes + " partial class App;", message);

    [Theory]
    [InlineData("""[Env("A", Secret = "s", Key = "k", Optional = true)]""")]
    [InlineData("""[EnvFrom(Secret = "s", Prefix = "S_", Optional = true)]""")]
    [InlineData("""[Probe(ProbeKind.Readiness, Path = "/", Port = "http", Scheme = UriScheme.HTTP)]""")]
    [InlineData("""[Mount("/tmp", SizeLimit = "1Gi", InMemory = true)]""")]
    public Task Ignores_ArgumentsThatBelongTogether(string attributes) => ClassVerifier.VerifyAsync(Class + attributes + " partial class App;");
}
