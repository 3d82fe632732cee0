using System.Security.Cryptography;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Hashes; and random values, keys and certificates, which are of the right shape and unknown.</summary>
internal static class CryptoFunctions
{
    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Text = GoType.String;
    private static readonly GoType Int = GoType.Int;
    private static readonly GoType Certificate = new("sprig.certificate", GoKind.Struct);

    public static void AddTo(FunctionTable table)
    {
        Hash(table, "sha1sum", SHA1.Create);
        Hash(table, "sha256sum", SHA256.Create);
        Hash(table, "sha512sum", SHA512.Create);
        table.Add("adler32sum", [Text],
            call => new GoString(Adler32(GoText.ToBytes(call.String(0))).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        table.Add("randAlphaNum", [Int], call => Random(call, "aB3dE6gH9j"));
        table.Add("randAlpha", [Int], call => Random(call, "aBcDeFgHiJ"));
        table.Add("randAscii", [Int], call => Random(call, "aB3d.6gH-j"));
        table.Add("randNumeric", [Int], call => Random(call, "1234567890"));
        table.Add("randInt", [Int, Int], call => call.Integer(1) > call.Integer(0)
            ? new GoInteger(call.Integer(0), GoType.Int)
            : throw new GoErrorException("invalid argument to Intn"));
        table.Add("randBytes", [Int], call => Unknown(Convert.ToBase64String(new byte[Count(call)])));
        table.Add("shuffle", [Text], call => new GoString(call.Text(0).AsUnknown()));
        table.Add("uuidv4", [], _ => Unknown("00000000-0000-4000-8000-000000000000"));
        table.Add("bcrypt", [Text], _ => Unknown(Bcrypt));
        table.Add("htpasswd", [Text, Text], call => Htpasswd(call.String(0)));
        table.Add("derivePassword", [GoType.Uint32, Text, Text, Text, Text], call => new GoString(
            DerivedPassword.Of((uint)call.Integer(0), call.String(1), call.String(2), call.String(3), call.String(4))));
        table.Add("genPrivateKey", [Text], call => call.String(0) is "" or "rsa" or "dsa" or "ecdsa" or "ed25519"
            ? Unknown(Pem(call.String(0) is "ecdsa" ? "EC PRIVATE KEY"
                : call.String(0) is "dsa" ? "DSA PRIVATE KEY" : call.String(0) is "ed25519" ? "PRIVATE KEY" : "RSA PRIVATE KEY"))
            : new GoString("Unknown type " + call.String(0)));
        table.Add("genCA", [Text, Int], _ => NewCertificate());
        table.Add("genCAWithKey", [Text, Int, Text], _ => NewCertificate());
        table.Add("genSelfSignedCert", [Text, GoType.List, GoType.List, Int], _ => NewCertificate());
        table.Add("genSelfSignedCertWithKey", [Text, GoType.List, GoType.List, Int, Text], _ => NewCertificate());
        table.Add("genSignedCert", [Text, GoType.List, GoType.List, Int, Certificate], _ => NewCertificate());
        table.Add("genSignedCertWithKey", [Text, GoType.List, GoType.List, Int, Certificate, Text], _ => NewCertificate());
        table.Add("buildCustomCert", [Text, Text], CustomCertificate);
        table.Add("encryptAES", [Text, Text], call => Unknown(Convert.ToBase64String(new byte[16 * (1 + ((GoText.ByteLength(call.String(1)) / 16) + 1))])));
        table.Add("decryptAES", [Text, Text], call => new GoString(AesText.Decrypt(call.String(0), call.String(1))));
    }

    private const string Bcrypt = "$2a$10$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuvwxyzabcde";

    private static void Hash(FunctionTable table, string name, Func<HashAlgorithm> create) => table.Add(name, [Text], call =>
    {
        using var algorithm = create();
        return new GoString(string.Concat(algorithm.ComputeHash(GoText.ToBytes(call.String(0)))
            .Select(one => one.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));
    });

    private static uint Adler32(byte[] bytes)
    {
        uint a = 1, b = 0;
        foreach (var one in bytes)
        {
            a = (a + one) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private static GoString Unknown(string text) => new(TracedText.Of(text, TextOrigin.Unknown));

    private static int Count(FunctionCall call) => call.Integer(0) is >= 0 and <= RenderLimits.TextLength and var count
        ? (int)count
        : throw (call.Integer(0) < 0 ? new GoErrorException("runtime error: makeslice: len out of range")
            : new RenderLimitException("a random text is too long"));

    private static GoString Random(FunctionCall call, string letters)
    {
        if (call.Integer(0) < 0)
        {
            return GoString.Empty;
        }

        var characters = new char[Count(call)];
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = letters[i % letters.Length];
        }

        return Unknown(new string(characters));
    }

    /// <summary>A salted hash.</summary>
    private static GoString Htpasswd(string user) => user.IndexOf(':') >= 0
        ? new GoString("invalid username: " + user)
        : Unknown($"{user}:{Bcrypt}");

    private static string Pem(string name) =>
        $"-----BEGIN {name}-----\n{string.Concat(Enumerable.Repeat(new string('A', 64) + "\n", 8))}-----END {name}-----\n";

    private static GoStruct NewCertificate() => Pair(Unknown(Pem("CERTIFICATE")), Unknown(Pem("RSA PRIVATE KEY")));

    private static GoStruct Pair(GoString certificate, GoString key) => new(Certificate, [new("Cert", certificate), new("Key", key)]);

    private static GoStruct CustomCertificate(FunctionCall call)
    {
        if (!Base64.TryDecode(call.String(0), out var certificate, out _))
        {
            throw new GoErrorException("unable to decode base64 certificate");
        }

        if (!Base64.TryDecode(call.String(1), out var key, out _))
        {
            throw new GoErrorException("unable to decode base64 private key");
        }

        var (certificateText, keyText) = (GoText.FromBytes(certificate), GoText.FromBytes(key));
        return certificateText.IndexOf("-----BEGIN", StringComparison.Ordinal) < 0 ? throw new GoErrorException("unable to decode certificate")
            : keyText.IndexOf("-----BEGIN", StringComparison.Ordinal) < 0 ? throw new GoErrorException("unable to decode private key")
            : Pair(new GoString(certificateText), new GoString(keyText));
    }
}
