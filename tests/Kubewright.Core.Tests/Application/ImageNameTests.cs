using Kubewright.Core.Application;

namespace Kubewright.Core.Tests.Application;

/// <summary>Names of images, as github.com/distribution/reference reads them.</summary>
public sealed class ImageNameTests
{
    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("orders:1.4", "orders")]
    [InlineData("shop/orders:1.4", "shop/orders")]
    [InlineData("shop/team/orders", "shop/team/orders")]
    [InlineData("ghcr.io/shop/orders:1.4@sha256:0a1b", "shop/orders")]
    [InlineData("ghcr.io/shop/team/orders", "shop/team/orders")]
    [InlineData("registry:5000/orders", "orders")]
    [InlineData("registry:5000/orders:1.4", "orders")]
    [InlineData("localhost/orders", "orders")]
    [InlineData("localhost:5000/shop/orders", "shop/orders")]
    [InlineData("localhosts/orders", "localhosts/orders")]
    [InlineData("shop/orders.api", "shop/orders.api")]
    public void Repository_IsWithoutRegistryTagAndDigest(string image, string repository) => Assert.Equal(repository, ImageName.Repository(image));

    [Fact]
    public void Name_IsSqueezedToWhatCounts() => Assert.Equal("shopordersapi2", ImageName.Normalize("Shop.Orders_api-2/"));
}
