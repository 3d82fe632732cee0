using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Text;

public sealed class SourceSpanTests
{
    private static readonly SourceFile File = new("k8s/orders.yaml", "a: 1\nb:\n  c: 2\n");

    [Fact]
    public void Text_IsThePlaceAsCompilersPrintIt() => Assert.Equal("k8s/orders.yaml(3,6)", new SourceSpan(File, 13, 1).ToString());

    [Fact]
    public void FirstLine_EndsBeforeTheBreak() => Assert.Equal("b:", new SourceSpan(File, 5, 9).FirstLine.Text);
}
