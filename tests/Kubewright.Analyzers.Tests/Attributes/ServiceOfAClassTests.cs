using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes;

/// <summary>What Services of classes cannot have together, reported at the argument that says it.</summary>
public sealed class ServiceOfAClassTests
{
    [Theory]
    [InlineData("""[Service(ExternalName = {|KW3027:"db.example.com"|})] [ServicePort("http", 80)]""")]
    [InlineData("""[Service(ExternalTrafficPolicy = {|KW3008:TrafficPolicy.Local|})] [ServicePort("http", 80)]""")]
    [InlineData("""[Service(LoadBalancerSourceRanges = {|KW3004:new[] { "10.0.0.0/8" }|})] [ServicePort("http", 80)]""")]
    [InlineData("""[Service(Type = ServiceType.LoadBalancer, LoadBalancerSourceRanges = {|KW3006:new[] { "10.0.0.0" }|})] [ServicePort("http", 80)]""")]
    [InlineData("""[Service(Type = ServiceType.NodePort)] [ServicePort("http", 80, NodePort = {|KW2014:80|})]""")]
    [InlineData("""[Service(Type = ServiceType.NodePort)] [ServicePort("http", 80, NodePort = 30080)] [ServicePort("more", 81, TargetPort = "http", NodePort = {|KW2034:30080|})]""")]
    [InlineData("""[Service] [ServicePort("http", 80)] [ServicePort({|KW2032:"http"|}, 81, TargetPort = "http")]""")]
    [InlineData("""[Service] [ServicePort("http", 80)] [ServicePort("more", {|KW2033:80|}, TargetPort = "http")]""")]
    [InlineData("""[Service] [ServicePort("http", {|KW2011:0|})]""")]
    [InlineData("""[Service({|KW5009:"Front_End"|})] [ServicePort("http", 80)]""")]
    [InlineData("""[Service] [ServicePort("http", 80)] [Ingress("orders.example.com", ServicePort = {|KW4002:"htpp"|})]""")]
    [InlineData("""[Service] [ServicePort("http", 80)] [{|KW5309:Ingress|}("orders.example.com", Service = {|KW4001:"order"|})]""")]
    [InlineData("""[Service] [ServicePort("http", 80)] [Ingress({|KW5311:"Orders_Example"|})]""")]
    [InlineData("""[Service] [ServicePort("http", 80)] [Ingress("orders.example.com", Path = {|KW5310:"orders"|})]""")]
    public Task Conflict_IsReportedAtTheArgument(string attributes) => ClassVerifier.VerifyAsync(
        $$"""[Deployment("orders")] [Container("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] {{attributes}} partial class App;""");
}
