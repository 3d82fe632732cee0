namespace Kubewright.Package.Tests.Harness;

/// <summary>All tests share one package and run one after the other: builds side by side would only wait for each other.</summary>
[CollectionDefinition(Name)]
public sealed class OnePackage : ICollectionFixture<PackageFixture>
{
    public const string Name = "Package";
}
