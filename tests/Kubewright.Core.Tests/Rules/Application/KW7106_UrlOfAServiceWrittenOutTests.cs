using Kubewright.Core.Application.Urls;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

/// <summary>What is read of the code is tested where it is read.</summary>
public sealed class KW7106_UrlOfAServiceWrittenOutTests
{
    private const string Constant = "Manifests.Services.Orders.Uri";

    [Fact]
    public void Reports_UrlThatAConstantSays()
    {
        var finding = Assert.Single(Check("http://orders", Constant));
        Assert.Equal(("KW7106", Severity.Info), (finding.Id, finding.Severity));
        Assert.Equal("BaseAddress is given 'http://orders', which is Manifests.Services.Orders.Uri by the manifests: the constant follows when the Service "
            + "changes", finding.Message);
    }

    [Fact]
    public void Ignores_UrlThatNoConstantSays() => Assert.Empty(Check("http://orders", null));

    [Fact]
    public void Ignores_UrlThatLeadsNowhere() => Assert.DoesNotContain(Check("http://ordres", Constant), finding => finding.Id == "KW7106");

    [Fact]
    public void Fixes_ByTheConstant() => Assert.Equal(Constant, Assert.Single(Assert.Single(Check("http://orders", Constant)).Fix!.Edits).NewText);

    private static IEnumerable<Finding> Check(string text, string? constant)
    {
        var url = Client.Url(text);
        url = url with { Constant = constant is null ? null : new UrlConstant(constant, url.Place) };
        return ManifestVerifier.Check(null, [Client.Application(null, null, url)], ("k8s.yaml", Client.With("x") + Client.Orders()));
    }
}
