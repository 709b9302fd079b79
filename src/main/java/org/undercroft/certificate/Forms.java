package org.undercroft.certificate;

/// The templates a certificate is made of; they lie beside this room.
record Forms(Template certificate, Template layer, Template style) {
    static Forms ofCertificate() {
        return new Forms(new Template("certificate.xhtml"), new Template("layer.xhtml"), new Template("certificate.css"));
    }
}
