using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>All functions of Helm 4: those of Go's templates, of sprig 3.3 (without env and expandenv), and Helm's own.</summary>
internal static class StandardFunctions
{
    public static FunctionTable Table { get; } = Create();

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        TextFunctions.AddTo(table);
        CaseFunctions.AddTo(table);
        ListFunctions.AddTo(table);
        MapFunctions.AddTo(table);
        LogicFunctions.AddTo(table);
        ComparisonFunctions.AddTo(table);
        MathFunctions.AddTo(table);
        EncodingFunctions.AddTo(table);
        CryptoFunctions.AddTo(table);
        DateFunctions.AddTo(table);
        RegexFunctions.AddTo(table);
        VersionFunctions.AddTo(table);
        UrlFunctions.AddTo(table);
        PathFunctions.AddTo(table);
        RenderFunctions.AddTo(table);
        return table;
    }
}
