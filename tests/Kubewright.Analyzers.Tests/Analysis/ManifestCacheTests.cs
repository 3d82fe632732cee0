using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Analysis;

/// <summary>How much work an edit causes.</summary>
public sealed class ManifestCacheTests
{
    private readonly CountedText _deployment = new(Manifests.Deployment);
    private readonly CountedText _service = new(Manifests.BrokenService);

    private ManifestProject Shop => new()
    {
        Files = [new InMemoryFile("/shop/k8s/deployment.yaml", _deployment), new InMemoryFile("/shop/k8s/service.yaml", _service)],
    };

    [Fact]
    public async Task EachText_IsParsedOnce()
    {
        await Shop.AnalyzeAsync();

        Assert.Equal((1, 1), (_deployment.Reads, _service.Reads));
    }

    [Fact]
    public async Task EditOfCode_ParsesNothing()
    {
        var shop = Shop;
        await shop.AnalyzeAsync();

        var diagnostics = await (shop with { Code = "public class Orders { public int Count; }" }).AnalyzeAsync();
        Assert.Equal("KW2001", Assert.Single(diagnostics).Id);
        Assert.Equal((1, 1), (_deployment.Reads, _service.Reads));
    }

    [Fact]
    public async Task EditOfAManifest_ParsesThatOne()
    {
        var shop = Shop;
        await shop.AnalyzeAsync();

        var edited = new CountedText(Manifests.Service);
        Assert.Empty(await shop.Edit(new InMemoryFile("/shop/k8s/service.yaml", edited)).AnalyzeAsync());
        Assert.Equal((1, 1, 1), (_deployment.Reads, _service.Reads, edited.Reads));
    }

    [Fact]
    public void TextAtTwoPaths_IsNamedByEach()
    {
        var first = ManifestCache.Read("/shop/a.yaml", _service);
        var second = ManifestCache.Read("/shop/b.yaml", _service);

        Assert.Equal("/shop/a.yaml", first.File.Path);
        Assert.Equal("/shop/b.yaml", second.File.Path);
        Assert.Same(first, ManifestCache.Read("/shop/a.yaml", _service));
        Assert.Same(second, ManifestCache.Read("/shop/b.yaml", _service));
    }

    [Fact]
    public void ManyAsking_ParseOnce()
    {
        Parallel.For(0, 100, _ => ManifestCache.Read("/shop/service.yaml", _service));

        Assert.Equal(1, _service.Reads);
    }
}
