using Kubewright.Core.Graph;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Graph;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData("app: orders", "orders", true)]
    [InlineData("app: orders", "app", true)]
    [InlineData("app: orders", "order", false)]
    [InlineData("app: Orders", "orders", false)]
    [InlineData("selects app=orders.", "orders", true)]
    [InlineData("the file -orders_", "orders", true)]
    [InlineData("example.com/name: x", "example.com/name", true)]
    [InlineData("image: shop/orders:1.4", "orders", true)]
    [InlineData("image: shop/orders:1.4", "shop", true)]
    [InlineData("image: shop/orders:1.4", "1.4", true)]
    [InlineData("[azAZ09]", "azAZ09", true)]
    [InlineData("a-b_c.d", "a-b_c.d", true)]
    [InlineData("a-b_c.d", "b", false)]
    [InlineData("-orders", "-orders", true)]
    [InlineData("{orders}", "orders", true)]
    [InlineData("@orders`", "orders", true)]
    public void Word_IsARunOfTheCharactersOfNames(string text, string word, bool holds) => Assert.Equal(holds, Of(text).AnyHoldsAll([word]));

    [Fact]
    public void Words_MustStandInOneText()
    {
        Assert.True(Of("app: orders, tier: api", "app: catalog").AnyHoldsAll(["orders", "api"]));
        Assert.False(Of("app: orders", "tier: api").AnyHoldsAll(["orders", "api"]));
        Assert.True(Of("app: orders", "tier: api", "orders api").AnyHoldsAll(["orders", "api"]));
        Assert.False(Of("app: orders", "tier: api", "orders api").AnyHoldsAll(["app", "tier", "api"]));
    }

    [Fact]
    public void NoWords_StandInAnyText()
    {
        Assert.True(Of("app: orders").AnyHoldsAll([]));
        Assert.False(Of().AnyHoldsAll([]));
    }

    [Fact]
    public void Text_EndsWithItsSpan()
    {
        var file = new SourceFile("a.yaml", "app: orders");
        Assert.False(new WordIndex([new SourceSpan(file, 0, 8)]).AnyHoldsAll(["orders"]));
        Assert.True(new WordIndex([new SourceSpan(file, 0, 8)]).AnyHoldsAll(["ord"]));
    }

    private static WordIndex Of(params string[] texts) => new(texts.Select(text => new SourceSpan(new SourceFile("a.yaml", text), 0, text.Length)));
}
