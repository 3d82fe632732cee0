using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6004_AttributeOfNothingTests
{
    [Theory]
    [InlineData("""[Env("A", "b", Container = {|KW6004:"apii"|})]""",
        "[Env] belongs to the container 'apii', which the class does not have; did you mean 'api'?")]
    [InlineData("""[ContainerPort("http", 80, Container = {|KW6004:"web"|})]""",
        "[ContainerPort] belongs to the container 'web', which the class does not have; the only one is 'api'")]
    [InlineData("""[Mount("/tmp", Container = {|KW6004:"web"|})]""",
        "[Mount] belongs to the container 'web', which the class does not have; the only one is 'api'")]
    [InlineData("""[{|KW6004:ServicePort|}("http", 80)]""", "[ServicePort] belongs to no Service, so nothing is made of it; add [Service]")]
    [InlineData("""[Annotation("a", "b", On = {|KW6004:AnnotationTarget.Service|})]""",
        "[Annotation] is for the Service of the class, which has none, so nothing is made of it; add [Service]")]
    [InlineData("""[Annotation("a", "b", On = {|KW6004:AnnotationTarget.Ingress|})]""",
        "[Annotation] is for the Ingress of the class, which has none, so nothing is made of it; add [Ingress]")]
    [InlineData("""[Env("A", "b", Environment = {|KW6004:"staging"|})]""",
        "[Env] belongs to the environment 'staging', which the class does not describe; add [Environment(\"staging\")]")]
    [InlineData("""[Environment("staging")] [Env("A", "b", Environment = {|KW6004:"stagin"|})]""",
        "[Env] belongs to the environment 'stagin', which the class does not describe; did you mean 'staging'?")]
    public Task Reports_AttributesOfNothing(string attribute, string message) => ClassVerifier.VerifyMessageAsync(
        $$"""[Deployment("orders")] [Container("api", "shop/orders:1.4")] {{attribute}} partial class App;""",
        message);

    [Fact]
    public Task Reports_PortsThatMayBeOfEachContainer() => ClassVerifier.VerifyAsync("""
        [Deployment("orders")]
        [Container("api", "shop/orders:1.4")]
        [Container("web", "shop/web:1")]
        [{|KW6004:ContainerPort|}("http", 8080)]
        [{|KW6004:ContainerPort|}("web", 80)]
        partial class App;
        """);

    [Fact]
    public Task Reports_PortsOfUnknownServices() => ClassVerifier.VerifyAsync("""
        [Deployment("orders")]
        [Container("api", "shop/orders:1.4")]
        [ContainerPort("http", 8080)]
        [Service]
        [Service("internal", Type = ServiceType.Headless)]
        [ServicePort("http", 80, Service = "orders")]
        [ServicePort("http", 8080, Service = {|KW6004:"external"|})]
        [{|KW6004:ServicePort|}("http", 80)]
        partial class App;
        """);

    [Fact]
    public Task Fixes_MistypedNames() => ClassVerifier.VerifyFixAsync(
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] [Env("A", "b", Container = {|KW6004:"apii"|})] partial class App;""",
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] [Env("A", "b", Container = "api")] partial class App;""");

    [Fact]
    public Task Ignores_AttributesOfSomething() => ClassVerifier.VerifyAsync("""
        [Deployment("orders")]
        [Container("api", "shop/orders:1.4")]
        [ContainerPort("http", 8080)]
        [Container("proxy", "shop/proxy:1")]
        [ContainerPort("proxy", 8081, Container = "proxy")]
        [Service]
        [ServicePort("http", 80)]
        partial class App;
        """);
}
