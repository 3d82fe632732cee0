using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6007_ClassGenericTests
{
    [Fact]
    public Task Reports_GenericClasses() => ClassVerifier.VerifyMessageAsync(
        """[{|KW6007:Deployment|}("orders")] [Container("api", "shop/orders:1.4")] partial class App<T>;""",
        "'App' is generic, so Deployment 'orders' gets no builders; describe it in a class without type parameters");

    [Fact]
    public Task Reports_ClassesInGenericClasses() => ClassVerifier.VerifyMessageAsync(
        """partial class Outer<T> { [{|KW6007:Deployment|}("orders")] [Container("api", "shop/orders:1.4")] partial class App; }""",
        "'Outer', which contains 'App', is generic, so Deployment 'orders' gets no builders; describe it in a class without type parameters");

    [Fact]
    public Task Ignores_ClassesThatDeriveFromGenericOnes() => ClassVerifier.VerifyAsync(
        """class Base<T>; [Deployment("orders")] [Container("api", "shop/orders:1.4")] partial class App : Base<int>;""");
}
